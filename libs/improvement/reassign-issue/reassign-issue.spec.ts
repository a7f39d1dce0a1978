import { describe, test } from '@jest/globals';
import { issueReassigned } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { anAcceptedIssue, lateLines, resolved, theGround } from '../testing/index.js';
import { reassignIssue } from './reassign-issue.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  issueId: 'late-lines',
  owner: 'kofi',
  reason: 'Kofi knows the port',
};
const theManager = by(aPartnerManager, { effectiveAt: '2011-02-14T15:00:00Z' });

describe('reassigning an issue', () => {
  test('gives it to somebody else, for a reason', () =>
    given(...theGround(), anAcceptedIssue())
      .when(reassignIssue, body, theManager)
      .thenRecorded(
        issueReassigned({
          ...lateLines,
          owner: 'kofi',
          ownerSide: 'vendor',
          previous: 'ama',
          rationale: 'Kofi knows the port',
        }),
      ));

  test('to the other side makes it the affair of that side', () =>
    given(...theGround(), anAcceptedIssue())
      .when(reassignIssue, { ...body, owner: 'noor', ownerSide: 'partner' }, theManager)
      .thenRecordedLike({ type: 'IssueReassigned', data: { ownerSide: 'partner' } }));

  test('to its owner changes nothing', () =>
    given(...theGround(), anAcceptedIssue())
      .when(reassignIssue, { ...body, owner: 'ama' }, theManager)
      .thenNothing());

  test('is refused to somebody without a role, once it is resolved, and where there is none', () => {
    given(...theGround(), anAcceptedIssue())
      .when(reassignIssue, { ...body, owner: 'stranger' }, theManager)
      .thenRefused('owner-without-role', 'owner');
    given(...theGround(), anAcceptedIssue(resolved()))
      .when(reassignIssue, body, theManager)
      .thenRefused('issue-status', 'issueId');
    given(...theGround())
      .when(reassignIssue, body, theManager)
      .thenRefused('issue-unknown', 'issueId');
  });
});
