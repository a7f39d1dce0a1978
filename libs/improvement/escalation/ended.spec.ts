import { describe, test } from '@jest/globals';
import { escalationResolved, issueResolutionRequested } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram, aProgramManager } from '#programs/testing';
import { approveResolution } from '../approve-resolution/approve-resolution.js';
import { closeIssue } from '../close-issue/close-issue.js';
import { mergeIssues } from '../merge-issues/merge-issues.js';
import { rejectIssue } from '../reject-issue/reject-issue.js';
import { resolveIssue } from '../resolve-issue/resolve-issue.js';
import { aSeries, anEscalation, contested, inTheStream, lateLines, lateLinesUp, raised } from '../testing/index.js';

const issue = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const inJuly = { effectiveAt: '2011-07-02T15:00:00Z' };
const theManager = by(aPartnerManager, inJuly);
const ended = (rationale: string, resolvedBy = 'ama') => escalationResolved({ ...lateLinesUp, level: 0, rationale, resolvedBy });

describe('the escalation of an issue ends with it', () => {
  test('where its success criteria hold', () =>
    given(aProgram(), anEscalation())
      .withFolded({ series: aSeries('0.9', '0.9', '0.9') })
      .when(resolveIssue, issue, theManager)
      .thenRecordedLike({ type: 'IssueResolved' }, ended('The success criteria of the issue hold')));

  test('where another person approves that it is solved, and not before', () => {
    given(aProgram(), anEscalation())
      .withFolded({ series: aSeries('0.2') })
      .when(resolveIssue, { ...issue, reason: 'Moved' }, theManager)
      .thenRecordedLike({ type: 'IssueResolutionRequested' });
    const requested = issueResolutionRequested({ ...lateLines, results: [], rationale: 'Moved', requestedBy: 'ama' });
    given(aProgram(), anEscalation(), { ...inTheStream(requested), actor: aPartnerManager })
      .when(approveResolution, issue, by(aProgramManager, inJuly))
      .thenRecordedLike({ type: 'IssueResolved' }, ended('Moved', 'head-of-supply'));
  });

  test('where it is lived with, rejected after all, or merged into another one', () => {
    given(anEscalation())
      .when(closeIssue, { ...issue, outcome: 'accepted-risk', reason: 'The port stays' }, theManager)
      .thenRecordedLike({ type: 'IssueClosed' }, ended('The port stays'));
    given(anEscalation(contested))
      .when(rejectIssue, { ...issue, rejection: 'noise', reason: 'Entered twice' }, theManager)
      .thenRecordedLike({ type: 'IssueRejected' }, ended('Entered twice'));
    const another = [raised({}, { issueId: 'another', visibility: 'both' })];
    given(anEscalation(...another))
      .when(mergeIssues, { ...issue, issueId: 'another', merge: ['late-lines'], reason: 'The same' }, theManager)
      .thenRecordedLike({ type: 'IssuesMerged' }, ended('The same'));
  });
});
