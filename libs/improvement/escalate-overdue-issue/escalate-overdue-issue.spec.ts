import { describe, test } from '@jest/globals';
import { escalationPathDefined, issueEscalated } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { theLedger } from '#programs/testing';
import { acceptIssue } from '../accept-issue/accept-issue.js';
import {
  accepted,
  contested,
  escalated,
  inTheStream,
  lateLinesUp,
  promised,
  proposed,
  raised,
  resolved,
  theGround,
  upTwoLevels,
} from '../testing/index.js';
import { escalateOverdueIssue } from './escalate-overdue-issue.js';

const issue = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const ranOutAt = '2011-02-11T21:00:00.000Z';
const due = { ...issue, at: ranOutAt };
const withinAfternoon = { ...upTwoLevels, promiseWithinHours: 6 };
const theClock = (now = ranOutAt) => by(theLedger, { now, effectiveAt: now });
const aPathOf = (severity: 'high' | 'critical') =>
  inStream('program-scms', escalationPathDefined({ programId: 'scms', severity, path: withinAfternoon }));
const clocked = (content: object = {}): DomainEvent => {
  const event = accepted(content);
  return { ...event, data: { ...(event.data as object), escalatesAt: ranOutAt } };
};
const after = (...since: readonly DomainEvent[]) =>
  given(...theGround(), aPathOf('high'), inTheStream(raised(), clocked(), ...since));

describe('an issue whose path has a time within which somebody promises something', () => {
  test('says from its acceptance on when the clock escalates it, in working hours', () => {
    const acceptedAt = (effectiveAt: string) =>
      given(...theGround(), aPathOf('high'), inTheStream(raised())).when(
        acceptIssue,
        issue,
        by(aPartnerManager, { effectiveAt }),
      );
    acceptedAt('2011-02-11T15:00:00Z').thenRecorded(clocked());
    acceptedAt('2011-02-11T16:00:00Z').thenRecordedLike({
      type: 'IssueAccepted',
      data: { escalatesAt: '2011-02-11T22:00:00.000Z' },
    });
  });

  test('is escalated to the first level when it has run out', () =>
    after(proposed())
      .when(escalateOverdueIssue, due, theClock())
      .thenRecordedLike({
        type: 'IssueEscalated',
        data: {
          issueId: 'late-lines',
          level: 0,
          role: 'partner-manager',
          asked: 'ama',
          severity: 'high',
          ranOutAt,
          bySide: 'vendor',
          rationale: 'No action was promised within 6 working hours',
          responseDueAt: '2011-02-14T17:00:00.000Z',
        },
      }));

  test('of critical issues it names what is at risk: the estimate, or else what can be seen', () => {
    const critical = (more: object = {}) =>
      given(...theGround(), aPathOf('critical'), inTheStream(raised(), clocked({ severity: 'critical', ...more })));
    critical()
      .when(escalateOverdueIssue, due, theClock())
      .thenRecordedLike({ type: 'IssueEscalated', data: { outcomeAtRisk: 'One line in three comes late' } });
    critical({ impact: { amount: '120000', unit: 'USD', confidence: '60' } })
      .when(escalateOverdueIssue, due, theClock())
      .thenRecordedLike({ type: 'IssueEscalated', data: { outcomeAtRisk: '120000 USD, by the estimate of the issue' } });
  });

  test('is left alone once an action is promised, it is escalated, contested or has ended, and for another clock', () => {
    const up = issueEscalated({ ...(escalated.data as Parameters<typeof issueEscalated>[0]), ...lateLinesUp });
    for (const since of [[proposed(), promised], [up], [contested], [resolved()]])
      after(...since)
        .when(escalateOverdueIssue, due, theClock())
        .thenNothing();
    after()
      .when(escalateOverdueIssue, { ...due, at: '2011-02-11T20:00:00.000Z' }, theClock())
      .thenNothing();
  });

  test('is refused before its time', () =>
    after().when(escalateOverdueIssue, due, theClock('2011-02-11T20:59:59.999Z')).thenRefused('escalation-not-due', 'at'));

  test('has no clock where an action was promised before it is upheld', () => {
    const known = [raised(), clocked(), proposed(), promised, contested];
    given(...theGround(), aPathOf('high'), inTheStream(...known))
      .when(acceptIssue, { ...issue, reason: 'The figures stand' }, by(aPartnerManager, { effectiveAt: '2011-02-12T15:00:00Z' }))
      .thenRecorded({ ...accepted(), data: { ...(accepted().data as object), upholds: 4, rationale: 'The figures stand' } });
  });
});
