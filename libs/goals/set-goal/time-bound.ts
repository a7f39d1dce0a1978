import type { Period } from '#calendar';
import { refuse } from '#contracts';
import { enrolledOn, type Partner } from '#partners';
import type { Refused } from '../goal/guards.js';
import type { SetGoalBody } from './set-goal.body.js';

/** Refuses dates that are not those of the period, and a period at whose end the partner is not in the program. */
export function timeBound({ programId, from, to }: SetGoalBody, period: Period, partner: Partner): Refused {
  if (from !== undefined && from !== period.from)
    return refuse('goal-dates-misaligned', 'from', `expected ${period.from}, the first day of ${period.id}, got ${from}`);
  if (to !== undefined && to !== period.to)
    return refuse('goal-dates-misaligned', 'to', `expected ${period.to}, the last day of ${period.id}, got ${to}`);
  return enrolledOn(partner, programId, period.to)
    ? undefined
    : refuse(
        'not-enrolled',
        'programId',
        `expected a partner that is enrolled in ${programId} on ${period.to}, the last day of ${period.id}`,
      );
}
