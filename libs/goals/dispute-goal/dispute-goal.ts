import { goalDisputed, partnerStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { businessDate, disputeRules, dueAfter, program } from '#programs';
import { ReasonedGoalBody } from '../goal/goal.body.js';
import { goals } from '../goal/goals.js';
import { noSuchGoal } from '../goal/guards.js';
import { goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { disputedSubject } from './disputed-subject.js';

/** Says that a side does not accept what the other one proposed or assessed, or what was agreed. What holds goes on to hold. */
export const disputeGoal = command({
  name: 'DisputeGoal',
  describes: 'Disputes the terms of a goal, a change of it, or how it was assessed',
  body: ReasonedGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    reason: 'Lines held at customs are counted as late',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({
    program: at(program, programStreamOf(goals, goalId)),
    disputeRules: at(disputeRules, programStreamOf(goals, goalId)),
  }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId, reason: grounds }, { goals, program, disputeRules }, { actor: { side: raisedBy }, now }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const { dispute } = goal;
    const found = disputedSubject(goal, raisedBy);
    if (!found) return refuse('goal-own-terms', 'goalId', `expected something that the ${raisedBy} has not said itself`);
    if (dispute?.subject === found.subject)
      return refuse(
        'goal-disputed',
        'goalId',
        `expected what is not disputed yet; the ${dispute.raisedBy} disputes the ${dispute.subject}`,
      );
    if (goal.resolved === found.disputes)
      return refuse(
        'dispute-resolved',
        'goalId',
        `expected what was not disputed before; the dispute about the ${found.subject} was resolved`,
      );
    const resolveBy = dueAfter(businessDate(program, now), disputeRules);
    return [goalDisputed({ ...goal.subject, ...found, raisedBy, grounds, resolveBy })];
  },
});
