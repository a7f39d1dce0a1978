import { goalDisputeResolved, partnerStream, refuse } from '#contracts';
import { at, command, isAnotherPerson, principalOf } from '#kernel';
import { businessDate, disputeRules, dueAfter, program } from '#programs';
import { goals } from '../goal/goals.js';
import { noSuchGoal } from '../goal/guards.js';
import { goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { ResolveGoalDisputeBody } from './resolve-goal-dispute.body.js';

/**
 * Resolves a dispute about a goal, for the side that it is raised against, by somebody who had no hand in the goal. It changes neither terms nor
 * assessment: where whoever disputes is right, other terms or a new assessment follow. After its day it is late.
 */
export const resolveGoalDispute = command({
  name: 'ResolveGoalDispute',
  describes: 'Resolves a dispute about a goal, with the reasons',
  body: ResolveGoalDisputeBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    outcome: 'partly',
    reason: 'Two of the four lines were held through no fault of the partner',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({
    program: at(program, programStreamOf(goals, goalId)),
    disputeRules: at(disputeRules, programStreamOf(goals, goalId)),
  }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId, outcome, reason: reasons }, { goals, program, disputeRules }, { actor, now }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const { dispute, hands } = goal;
    if (!dispute) return refuse('dispute-none', 'goalId', `expected a goal that is disputed; ${goalId} is not`);
    if (dispute.raisedBy === actor.side)
      return refuse('dispute-of-own-side', 'goalId', `expected the side that it is raised against, not the ${actor.side}`);
    if (!hands.every((one) => isAnotherPerson(one, actor)))
      return refuse('resolver-involved', '', 'expected somebody who neither proposed, answered, agreed nor assessed the goal');
    const resolveBy = dispute.resolveBy ?? dueAfter(businessDate(program, dispute.raisedAt), disputeRules);
    return [
      goalDisputeResolved({
        ...goal.subject,
        subject: dispute.subject,
        dispute: dispute.revision,
        outcome,
        reasons,
        resolvedBy: principalOf(actor),
        resolveBy,
        late: businessDate(program, now) > resolveBy,
      }),
    ];
  },
});
