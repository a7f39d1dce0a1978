import { describe, expect, test } from '@jest/globals';
import {
  escalationAcknowledged,
  escalationAdvanced,
  escalationDeescalated,
  escalationOverdue,
  escalationPathDefined,
  escalationResolved,
  escalationWithdrawn,
} from '#contracts';
import { by, given, inStream, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram, aProgramManager, theLedger } from '#programs/testing';
import { acknowledgeEscalation } from '../acknowledge-escalation/acknowledge-escalation.js';
import { advanceEscalation } from '../advance-escalation/advance-escalation.js';
import { deescalateEscalation } from '../deescalate-escalation/deescalate-escalation.js';
import { defineEscalationPath } from '../define-escalation-path/define-escalation-path.js';
import { escalateIssue } from '../escalate-issue/escalate-issue.js';
import { resolveEscalation } from '../resolve-escalation/resolve-escalation.js';
import {
  aCandidate,
  aPath,
  accepted,
  anAcceptedIssue,
  anEscalation,
  escalated,
  inTheStream,
  lateLinesUp,
  raised,
  theGround,
  upTwoLevels,
} from '../testing/index.js';
import { withdrawEscalation } from '../withdraw-escalation/withdraw-escalation.js';
import { escalations } from './escalations.js';
import { paths } from './paths.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', escalationId: 'late-lines-1' };
const at = (instant: string) => ({ effectiveAt: instant, now: instant });
const monday = at('2011-03-14T15:00:00Z');
const itself = by(theLedger, at('2011-03-18T12:00:00.000Z'));
const reason = 'No answer';
const acknowledged = escalationAcknowledged({ ...lateLinesUp, level: 0, acknowledgedBy: 'ama' });
const advanced = escalationAdvanced({
  ...lateLinesUp,
  level: 1,
  role: 'sponsor',
  responseDueAt: '2011-03-15T19:00:00.000Z',
  resolutionDueAt: '2011-03-21T19:00:00.000Z',
  because: 'response',
  ranOutAt: '2011-03-14T19:00:00.000Z',
});
const overdue = escalationOverdue({ ...lateLinesUp, level: 1, because: 'response', ranOutAt: '2011-03-15T19:00:00.000Z' });

describe('the path of escalation for a severity', () => {
  const define = { programId: 'scms', severity: 'high', path: upTwoLevels };
  const theManager = by(aPartnerManager);

  test('is defined by the vendor, and keeps what it was', () => {
    given(aProgram())
      .when(defineEscalationPath, define, theManager)
      .thenRecorded(escalationPathDefined({ programId: 'scms', severity: 'high', path: upTwoLevels }));
    const shorter = { ...upTwoLevels, levels: upTwoLevels.levels.slice(0, 1) };
    given(aProgram(), aPath())
      .when(defineEscalationPath, { ...define, path: shorter }, theManager)
      .thenRecordedLike({ type: 'EscalationPathDefined', data: { previous: upTwoLevels } });
    given(aProgram(), aPath()).when(defineEscalationPath, define, theManager).thenNothing();
  });

  test.each([
    ['program-unknown', 'programId', { programId: 'none' }],
    ['escalation-hours', 'path.hours.until', { path: { ...upTwoLevels, hours: { ...upTwoLevels.hours, until: '09:59' } } }],
    [
      'escalation-clocks',
      'path.levels.0.resolutionHours',
      { path: { ...upTwoLevels, levels: [{ role: 'sponsor', responseHours: 5, resolutionHours: 4 }] } },
    ],
  ])('is refused as %s at %s', (code, path, other) =>
    given(aProgram())
      .when(defineEscalationPath, { ...define, ...other }, theManager)
      .thenRefused(code, path),
  );
});

describe('escalating an issue', () => {
  const { escalationId, ...where } = body;
  const up = { ...where, escalationId, issueId: 'late-lines', reason };

  test('asks whoever holds the role of the first level, with clocks in working hours', () =>
    given(...theGround(), aPath(), anAcceptedIssue())
      .when(escalateIssue, up, by(aPartnerUser, monday))
      .thenRecorded(escalated));

  test('of a critical one names what is at risk', () => {
    const critical = inTheStream(raised(), accepted({ severity: 'critical' }));
    const path = inStream('program-scms', escalationPathDefined({ programId: 'scms', severity: 'critical', path: upTwoLevels }));
    const known = given(...theGround(), path, critical);
    known.when(escalateIssue, up, by(aPartnerManager, monday)).thenRefused('escalation-outcome', 'outcomeAtRisk');
    known
      .when(escalateIssue, { ...up, outcomeAtRisk: 'Tests of three clinics' }, by(aPartnerManager, monday))
      .thenRecordedLike({ type: 'IssueEscalated', data: { outcomeAtRisk: 'Tests of three clinics', severity: 'critical' } });
  });

  test('is refused twice, without a path, under an id that is taken, and of what the partner does not see', () => {
    const known = given(...theGround(), aPath(), anEscalation());
    known.when(escalateIssue, up, by(aPartnerUser, monday)).thenRefused('escalation-exists', 'escalationId');
    known
      .when(escalateIssue, { ...up, escalationId: 'another' }, by(aPartnerUser, monday))
      .thenRefused('escalation-going', 'issueId');
    given(...theGround(), anAcceptedIssue())
      .when(escalateIssue, up, by(aPartnerUser, monday))
      .thenRefused('escalation-path', 'issueId');
    given(...theGround(), aPath(), aCandidate())
      .when(escalateIssue, up, by(aPartnerUser, monday))
      .thenRefused('issue-unknown', 'issueId');
    given(...theGround(), aPath(), aCandidate())
      .when(escalateIssue, up, by(aPartnerManager, monday))
      .thenRefused('issue-status', 'issueId');
  });
});

describe('an escalation', () => {
  test('is taken up by whoever is asked, or the deputy', () => {
    given(...theGround(), anEscalation())
      .when(acknowledgeEscalation, body, by(aPartnerManager, monday))
      .thenRecorded(acknowledged);
    given(...theGround(), anEscalation())
      .when(acknowledgeEscalation, body, by({ ...aPartnerManager, id: 'kofi' }, monday))
      .thenRecordedLike({ type: 'EscalationAcknowledged' });
    given(...theGround(), anEscalation())
      .when(acknowledgeEscalation, body, by(aProgramManager, monday))
      .thenRefused('escalation-not-yours', 'escalationId');
    given(...theGround(), anEscalation(acknowledged))
      .when(acknowledgeEscalation, body, by(aPartnerManager, monday))
      .thenNothing();
  });

  test('goes to the next level when its response clock runs out', () => {
    given(...theGround(), anEscalation())
      .when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, by(theLedger, at('2011-03-14T19:00:00.000Z')))
      .thenRecorded(advanced);
    given(...theGround(), anEscalation())
      .when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, by(theLedger, at('2011-03-14T18:59:59.999Z')))
      .thenRefused('escalation-not-due', 'at');
  });

  test('gives the next level its whole time, also where the clock ran out while nobody looked', () =>
    given(...theGround(), anEscalation())
      .when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, itself)
      .thenRecordedLike({
        type: 'EscalationAdvanced',
        data: { responseDueAt: '2011-03-18T21:00:00.000Z', resolutionDueAt: '2011-03-24T21:00:00.000Z' },
      }));

  test('at its last level is overdue in both respects where both clocks run out at once', () => {
    const short = { ...upTwoLevels, levels: [{ role: 'sponsor' as const, responseHours: 4, resolutionHours: 4 }] };
    const data = escalated.data as Record<string, unknown>;
    const atOnce = { ...escalated, data: { ...data, path: short, role: 'sponsor', resolutionDueAt: data['responseDueAt'] } };
    given(...theGround(), inTheStream(raised(), accepted(), atOnce))
      .when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, itself)
      .thenRecordedLike(
        { type: 'EscalationOverdue', data: { because: 'response' } },
        { type: 'EscalationOverdue', data: { because: 'resolution' } },
      );
  });

  test('that was taken up goes on to the next level only when its resolution clock runs out', () => {
    const known = given(...theGround(), anEscalation(acknowledged));
    known.when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, itself).thenNothing();
    known
      .when(advanceEscalation, { ...body, at: '2011-03-17T15:00:00.000Z' }, itself)
      .thenRecordedLike({ type: 'EscalationAdvanced', data: { level: 1, because: 'resolution' } });
  });

  test('at its last level is recorded as overdue, once for each clock', () => {
    const due = { ...body, at: '2011-03-15T19:00:00.000Z' };
    given(...theGround(), anEscalation(advanced))
      .when(advanceEscalation, due, itself)
      .thenRecorded(overdue);
    given(...theGround(), anEscalation(advanced, overdue))
      .when(advanceEscalation, due, itself)
      .thenNothing();
  });

  test('is given back to the level below, with clocks that begin anew', () => {
    given(...theGround(), anEscalation(advanced))
      .when(deescalateEscalation, { ...body, reason }, by(aPartnerManager, at('2011-03-15T15:00:00Z')))
      .thenRecorded(
        escalationDeescalated({
          ...lateLinesUp,
          level: 0,
          role: 'partner-manager',
          asked: 'ama',
          responseDueAt: '2011-03-15T19:00:00.000Z',
          resolutionDueAt: '2011-03-18T15:00:00.000Z',
          rationale: reason,
          deescalatedBy: 'ama',
        }),
      );
    given(...theGround(), anEscalation())
      .when(deescalateEscalation, { ...body, reason }, by(aPartnerManager, monday))
      .thenRefused('escalation-lowest', 'escalationId');
  });

  test('ends when it is resolved, or withdrawn by the side that escalated: no clock acts any more', () => {
    const resolved = escalationResolved({ ...lateLinesUp, level: 0, rationale: reason, resolvedBy: 'ama' });
    const withdrawn = escalationWithdrawn({ ...lateLinesUp, level: 0, rationale: reason, withdrawnBy: 'noor' });
    given(anEscalation())
      .when(resolveEscalation, { ...body, reason }, by(aPartnerManager))
      .thenRecorded(resolved);
    given(anEscalation())
      .when(withdrawEscalation, { ...body, reason }, by(aPartnerUser))
      .thenRecorded(withdrawn);
    given(anEscalation())
      .when(withdrawEscalation, { ...body, reason }, by(aPartnerManager))
      .thenRefused('escalation-not-yours', 'escalationId');
    for (const end of [resolved, withdrawn]) {
      given(...theGround(), anEscalation(end))
        .when(advanceEscalation, { ...body, at: '2011-03-14T19:00:00.000Z' }, itself)
        .thenNothing();
      given(anEscalation(end))
        .when(resolveEscalation, { ...body, reason }, by(aPartnerManager))
        .thenRefused('escalation-ended');
    }
    given()
      .when(resolveEscalation, { ...body, reason }, by(aPartnerManager))
      .thenRefused('escalation-unknown', 'escalationId');
  });
});

describe('what is kept of escalations', () => {
  test('is the same from a snapshot', () => {
    const state = stateAfter(escalations, anEscalation(acknowledged));
    const kept: unknown = JSON.parse(JSON.stringify(escalations.snapshot?.write(state)));
    expect(escalations.snapshot?.read(kept as never).toJS()).toEqual(state.toJS());
    const known = stateAfter(paths, aPath());
    const again: unknown = JSON.parse(JSON.stringify(paths.snapshot?.write(known)));
    expect(paths.snapshot?.read(again as never).toJS()).toEqual(known.toJS());
  });
});
