import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { businessDate, type Program } from '#programs';
import { endingOf } from './ended-goals.js';
import type { Goal } from './goal.js';
import type { Goals } from './goals.js';

/** What a guard gives: the refusal, or nothing where it lets the command pass. */
export type Refused = Refusal<DomainProblem> | undefined;

/** Refuses what is said of a goal that has ended, or that the partner does not have. */
export function noSuchGoal({ ended }: Goals, goalId: string): Refusal<DomainProblem> {
  const end = endingOf(ended, goalId);
  return end
    ? refuse('goal-ended', 'goalId', `expected a goal that goes on; ${goalId} is ${end.ending}`)
    : refuse('goal-unknown', 'goalId', `expected a goal of the partner, got ${goalId}`);
}

/** Refuses to change a goal that was assessed. */
export const goesOn = ({ status, subject: { goalId } }: Goal): Refused =>
  status === 'proposed' || status === 'agreed'
    ? undefined
    : refuse('goal-ended', 'goalId', `expected a goal that is proposed or agreed; ${goalId} is ${status}`);

/** Refuses to settle what is to be reached once the period is over, on the business date from which it would hold. */
export function beforeItsEnd(program: Program, { to, periodId }: Goal['subject'], effectiveAt: string): Refused {
  const date = businessDate(program, effectiveAt);
  return date <= to
    ? undefined
    : refuse('goal-period-over', 'effectiveAt', `expected a day until ${to}, the last of ${periodId}, got ${date}`);
}

/** Refuses to change a target by which a closed period was scored. */
export const notYetClosed = (card: { readonly closed: boolean } | undefined, { periodId }: Goal['subject']): Refused =>
  card?.closed ? refuse('goal-period-closed', 'goalId', `expected a period that is open; ${periodId} is closed`) : undefined;
