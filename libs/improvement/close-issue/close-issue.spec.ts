import { describe, test } from '@jest/globals';
import { issueClosed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { theLedger } from '#programs/testing';
import { aCandidate, anAcceptedIssue, lateLines, resolved } from '../testing/index.js';
import { closeIssue } from './close-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const theManager = by(aPartnerManager);

describe('closing an issue', () => {
  test('ends one that is resolved', () =>
    given(anAcceptedIssue(resolved()))
      .when(closeIssue, { ...body, outcome: 'resolved' }, theManager)
      .thenRecorded(issueClosed({ ...lateLines, outcome: 'resolved' })));

  test('as an accepted risk needs a reason', () => {
    const risk = { ...body, outcome: 'accepted-risk' };
    given(anAcceptedIssue()).when(closeIssue, risk, theManager).thenRefused('reason-needed', 'reason');
    given(anAcceptedIssue())
      .when(closeIssue, { ...risk, reason: 'The port stays' }, theManager)
      .thenRecordedLike({ type: 'IssueClosed', data: { outcome: 'accepted-risk', rationale: 'The port stays' } });
  });

  test('never says another outcome than it has', () => {
    given(anAcceptedIssue())
      .when(closeIssue, { ...body, outcome: 'resolved' }, theManager)
      .thenRefused('issue-outcome', 'outcome');
    given(anAcceptedIssue(resolved()))
      .when(closeIssue, { ...body, outcome: 'accepted-risk', reason: 'No' }, theManager)
      .thenRefused('issue-outcome', 'outcome');
  });

  test('is for a person, and refused for a candidate and where there is none', () => {
    given(anAcceptedIssue(resolved()))
      .when(closeIssue, { ...body, outcome: 'resolved' }, by(theLedger))
      .thenRefused('person-needed');
    given(aCandidate())
      .when(closeIssue, { ...body, outcome: 'resolved' }, theManager)
      .thenRefused('issue-status');
    given()
      .when(closeIssue, { ...body, outcome: 'resolved' }, theManager)
      .thenRefused('issue-unknown', 'issueId');
  });
});
