import { describe, test } from '@jest/globals';
import { issueResolutionRequested, issueResolved } from '#contracts';
import type { Actor } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram, aProgramManager } from '#programs/testing';
import { rejectResolution } from '../reject-resolution/reject-resolution.js';
import { anAcceptedIssue, inTheStream, lateLines } from '../testing/index.js';
import { approveResolution } from './approve-resolution.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const later = { effectiveAt: '2011-07-02T15:00:00Z' };
const aService: Actor = { id: 'crm', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
const requested = {
  ...inTheStream(issueResolutionRequested({ ...lateLines, results: [], rationale: 'Moved', requestedBy: 'ama' })),
  actor: aPartnerManager,
};
const waiting = () => given(aProgram(), anAcceptedIssue(), requested);

describe('a resolution against the figures', () => {
  test('holds once another person approves, and shows both', () =>
    waiting()
      .when(approveResolution, body, by(aProgramManager, later))
      .thenRecorded(
        issueResolved({
          ...lateLines,
          basis: 'override',
          results: [],
          resolvedOn: '2011-07-02',
          resolvedBy: 'ama',
          approvedBy: 'head-of-supply',
          rationale: 'Moved',
        }),
      ));

  test('is never approved by the person who asked, nor by a service on behalf of that one', () => {
    waiting().when(approveResolution, body, by(aPartnerManager, later)).thenRefused('another-person-needed');
    waiting().when(approveResolution, body, by(aService, later)).thenRefused('another-person-needed');
  });

  test('is rejected by another person, for a reason', () => {
    const no = { ...body, reason: 'One month is none' };
    waiting()
      .when(rejectResolution, no, by(aProgramManager))
      .thenRecordedLike({
        type: 'IssueResolutionRejected',
        data: { request: 2, rejectedBy: 'head-of-supply', rationale: 'One month is none' },
      });
    waiting().when(rejectResolution, no, by(aPartnerManager)).thenRefused('another-person-needed');
    waiting().when(rejectResolution, body, by(aProgramManager)).thenMalformed('reason');
  });

  test('is decided only where it was asked for', () => {
    const none = given(aProgram(), anAcceptedIssue());
    none.when(approveResolution, body, by(aProgramManager, later)).thenRefused('resolution-not-requested', 'issueId');
    none.when(rejectResolution, { ...body, reason: 'No' }, by(aProgramManager)).thenRefused('resolution-not-requested');
    given(aProgram()).when(approveResolution, body, by(aProgramManager, later)).thenRefused('issue-unknown');
    given(aProgram())
      .when(rejectResolution, { ...body, reason: 'No' }, by(aProgramManager))
      .thenRefused('issue-unknown');
  });
});
