import { describe, expect, test } from '@jest/globals';
import { issueAccepted } from '#contracts';
import type { Actor } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import {
  aCandidate,
  aShift,
  anAcceptedIssue,
  contested,
  inTheStream,
  lateLines,
  raised,
  resolved,
  theGround,
  whatIsLate,
} from '../testing/index.js';
import { acceptIssue } from './accept-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const inFebruary = { effectiveAt: '2011-02-11T15:00:00Z' };
const theManager = by(aPartnerManager, inFebruary);
const aService: Actor = { id: 'crm', kind: 'service', side: 'vendor' };

describe('accepting an issue', () => {
  test('lets the partner see it, with all that is said of it', () =>
    given(...theGround(), aCandidate())
      .when(acceptIssue, { ...body, class: 'capability-gap', severity: 'critical' }, theManager)
      .thenRecorded(
        issueAccepted({
          ...lateLines,
          content: { ...whatIsLate, class: 'capability-gap', severity: 'critical' },
          origin: 'person',
          raisedBy: 'vendor',
        }),
      ));

  test('keeps the signal behind it', () =>
    given(...theGround(), inTheStream(raised({}, {}, aShift)))
      .when(acceptIssue, body, theManager)
      .thenRecordedLike({ type: 'IssueAccepted', data: { origin: 'signal', signal: aShift } }));

  test('is for a person of the vendor: a service accepts on behalf of one', () => {
    expect(acceptIssue.allowed.sides).toEqual(['vendor']);
    given(...theGround(), aCandidate())
      .when(acceptIssue, body, by(aService, inFebruary))
      .thenRefused('person-needed');
    given(...theGround(), aCandidate())
      .when(acceptIssue, body, by({ ...aService, onBehalfOf: 'ama' }, inFebruary))
      .thenRecordedLike({ type: 'IssueAccepted' });
  });

  test('again changes nothing, and upholds it where the partner contests it, with a reason', () => {
    given(...theGround(), anAcceptedIssue())
      .when(acceptIssue, body, theManager)
      .thenNothing();
    given(...theGround(), anAcceptedIssue(contested))
      .when(acceptIssue, body, theManager)
      .thenRefused('reason-needed', 'reason');
    given(...theGround(), anAcceptedIssue(contested))
      .when(acceptIssue, { ...body, reason: 'It was late before, too' }, theManager)
      .thenRecordedLike({ type: 'IssueAccepted', data: { upholds: 2, rationale: 'It was late before, too' } });
  });

  test('is refused with an owner who has no role, where there is none, and once it is resolved', () => {
    given(...theGround(), aCandidate())
      .when(acceptIssue, { ...body, owner: 'stranger' }, theManager)
      .thenRefused('owner-without-role', 'owner');
    given(...theGround())
      .when(acceptIssue, body, theManager)
      .thenRefused('issue-unknown', 'issueId');
    given(...theGround(), anAcceptedIssue(resolved()))
      .when(acceptIssue, body, theManager)
      .thenRefused('issue-status', 'issueId');
  });
});
