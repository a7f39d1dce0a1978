import { nests, type Period } from '#calendar';
import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { findPeriod } from './calendars.js';
import { firstDay } from './first-day.js';
import type { Program } from './program.js';

/**
 * The period that a body names by `programId` and `periodId`, for which partners are scored: a closing period of the program, or one that is
 * made up of them. A refusal where the program is not defined, has no such period, or has no cards for it.
 */
export function scoredPeriod(program: Program, programId: string, periodId: string): Period | Refusal<DomainProblem> {
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const found = findPeriod(program, periodId);
  if (!found) return refuse('period-unknown', 'periodId', `expected a period of the calendar of ${programId}, got ${periodId}`);
  const {
    period,
    calendar,
    calendar: { closingPeriod },
  } = found;
  return period.granularity === closingPeriod || nests(calendar, closingPeriod, period.granularity)
    ? period
    : refuse('period-not-scored', 'periodId', `expected a ${closingPeriod} or a period of several, got ${periodId}`);
}
