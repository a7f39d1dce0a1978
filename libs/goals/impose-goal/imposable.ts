import { refuse, type DomainProblem, type GoalTerms } from '#contracts';
import type { Actor, Refusal } from '#kernel';
import type { Goal } from '../goal/goal.js';
import { goesOn } from '../goal/guards.js';

/** The terms that the vendor may impose: those that it put on the table itself and the partner does not dispute; or the refusal. */
export function imposable(goal: Goal, { kind, onBehalfOf }: Actor): GoalTerms | Refusal<DomainProblem> {
  const ended = goesOn(goal);
  if (ended) return ended;
  const { onTheTable, dispute, subject } = goal;
  if (kind !== 'user' && onBehalfOf === undefined)
    return refuse('person-needed', '', 'expected a person, or a service on behalf of one');
  if (!onTheTable || onTheTable.kind === 'retirement')
    return refuse('goal-nothing-to-impose', 'goalId', `expected terms of ${subject.goalId} on the table; there are none`);
  if (onTheTable.proposedBy !== 'vendor')
    return refuse('goal-of-other-side', 'goalId', 'expected terms that the vendor proposed; these are of the partner');
  if (dispute)
    return refuse(
      'goal-dispute-waits',
      'goalId',
      `expected a goal that nobody disputes; a dispute about the ${dispute.subject} waits`,
    );
  return onTheTable.terms;
}
