import { describe, test } from '@jest/globals';
import { goalDisputeResolved, goalDisputed, partnerStream } from '#contracts';
import type { Actor, Side } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { disputeGoal } from '../dispute-goal/dispute-goal.js';
import { anAdjustedGoal, anAgreedGoal, anAssessedGoal, onTimeGoal } from '../testing/index.js';
import { resolveGoalDispute } from './resolve-goal-dispute.js';

const about = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04' };
const body = { ...about, outcome: 'partly', reason: 'Two of four were ours' } as const;
const ben: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const ola: Actor = { id: 'ola', kind: 'partner', side: 'partner', partnerId: 'orgenics-ltd' };
const inTime = { now: '2011-03-31T15:00:00.000Z' };
const disputed = (raisedBy: Side = 'partner', resolveBy: string | undefined = '2011-03-31') =>
  inStream(
    partnerStream('orgenics-ltd'),
    goalDisputed({
      ...onTimeGoal,
      subject: 'assessment',
      disputes: 2,
      raisedBy,
      grounds: 'Customs',
      ...(resolveBy && { resolveBy }),
    }),
  );
const resolved = (late = false) =>
  goalDisputeResolved({
    ...onTimeGoal,
    subject: 'assessment',
    dispute: 3,
    outcome: 'partly',
    reasons: 'Two of four were ours',
    resolvedBy: 'ben',
    resolveBy: '2011-03-31',
    late,
  });
const theDispute = [aProgram(), { ...anAssessedGoal(), actor: aPartnerManager }, disputed()] as const;

describe('resolving a dispute about a goal', () => {
  test('says what it came to and why, in time or late', () => {
    given(...theDispute)
      .when(resolveGoalDispute, body, by(ben, inTime))
      .thenRecorded(resolved());
    given(...theDispute)
      .when(resolveGoalDispute, body, by(ben, { now: '2011-04-01T15:00:00.000Z' }))
      .thenRecorded(resolved(true));
  });

  test('is for the side that it is raised against', () => {
    given(...theDispute)
      .when(resolveGoalDispute, body, by(ola))
      .thenRefused('dispute-of-own-side', 'goalId');
    given(aProgram(), { ...anAdjustedGoal({ target: '0.8' }), actor: aPartnerUser }, disputed('vendor'))
      .when(resolveGoalDispute, body, by(ola, inTime))
      .thenRecordedLike({ type: 'GoalDisputeResolved', data: { resolvedBy: 'ola' } });
  });

  test('is not for whoever proposed, answered, agreed or assessed, not even through a delegate', () => {
    const delegate: Actor = { id: 'portal', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
    for (const actor of [aPartnerManager, delegate])
      given(...theDispute)
        .when(resolveGoalDispute, body, by(actor))
        .thenRefused('resolver-involved', '');
  });

  test('is final: the same is not disputed again', () =>
    given(...theDispute, inStream(partnerStream('orgenics-ltd'), resolved()))
      .when(disputeGoal, { ...about, reason: 'Still customs' }, by(aPartnerUser))
      .thenRefused('dispute-resolved', 'goalId'));

  test('is refused where nothing is disputed, once it is resolved, and where there is no goal', () => {
    given(aProgram(), anAgreedGoal()).when(resolveGoalDispute, body, by(ben)).thenRefused('dispute-none', 'goalId');
    given(...theDispute, inStream(partnerStream('orgenics-ltd'), resolved()))
      .when(resolveGoalDispute, body, by(ben))
      .thenRefused('dispute-none', 'goalId');
    given().when(resolveGoalDispute, body, by(ben)).thenRefused('goal-unknown', 'goalId');
  });

  test('needs reasons', () => {
    const { reason: _reason, ...silent } = body;
    given(...theDispute)
      .when(resolveGoalDispute, silent, by(ben))
      .thenMalformed('reason');
  });
});
