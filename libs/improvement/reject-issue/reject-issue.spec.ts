import { describe, test } from '@jest/globals';
import { issueRejected } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aCandidate, accepted, anAcceptedIssue, asCandidate, contested, inTheStream, raised } from '../testing/index.js';
import { rejectIssue } from './reject-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', rejection: 'noise', reason: 'Entered twice' };
const theManager = by(aPartnerManager);
const another = raised({}, { issueId: 'another' });
const anotherSeen = accepted({}, { issueId: 'another' });

describe('rejecting an issue', () => {
  test('ends a candidate, and the partner hears nothing of it', () =>
    given(aCandidate())
      .when(rejectIssue, body, theManager)
      .thenRecorded(issueRejected({ ...asCandidate, rejection: 'noise', rationale: 'Entered twice' })));

  test('ends an accepted one only where the partner contests it', () => {
    given(anAcceptedIssue()).when(rejectIssue, body, theManager).thenRefused('issue-status', 'issueId');
    given(anAcceptedIssue(contested))
      .when(rejectIssue, body, theManager)
      .thenRecordedLike({ type: 'IssueRejected', data: { visibility: 'both' } });
  });

  test('as a duplicate names the issue that it repeats, and nothing else does', () => {
    const duplicate = { ...body, rejection: 'duplicate' };
    const two = given(inTheStream(raised(), another));
    two
      .when(rejectIssue, { ...duplicate, duplicateOf: 'another' }, theManager)
      .thenRecordedLike({ type: 'IssueRejected', data: { duplicateOf: 'another' } });
    two.when(rejectIssue, duplicate, theManager).thenRefused('issue-duplicate-needed', 'duplicateOf');
    two.when(rejectIssue, { ...body, duplicateOf: 'another' }, theManager).thenRefused('issue-duplicate-needed', 'duplicateOf');
    two.when(rejectIssue, { ...duplicate, duplicateOf: 'late-lines' }, theManager).thenRefused('issue-merged-with-itself');
    two.when(rejectIssue, { ...duplicate, duplicateOf: 'none' }, theManager).thenRefused('issue-unknown', 'duplicateOf');
  });

  test('that the partner sees never points to one that it does not see', () => {
    const duplicate = { ...body, rejection: 'duplicate', duplicateOf: 'another' };
    given(inTheStream(raised(), accepted(), contested, another))
      .when(rejectIssue, duplicate, theManager)
      .thenRefused('issue-merge-hides', 'duplicateOf');
    given(inTheStream(raised(), accepted(), contested, another, anotherSeen))
      .when(rejectIssue, duplicate, theManager)
      .thenRecordedLike({ type: 'IssueRejected' });
  });

  test('needs a reason, and an issue', () => {
    const { reason: _, ...silent } = body;
    given(aCandidate()).when(rejectIssue, silent, theManager).thenMalformed('reason');
    given().when(rejectIssue, body, theManager).thenRefused('issue-unknown', 'issueId');
  });
});
