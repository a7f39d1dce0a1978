import type { CalendarDefinition, Period as CalendarPeriod } from '#calendar';
import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { findPeriod, firstDay, type Program } from '#programs';

interface Found {
  readonly period: CalendarPeriod;
  readonly calendar: CalendarDefinition;
}

interface Named {
  readonly programId: string;
  readonly periodId: string;
}

/** The closing period that a body names; or the refusal where no calendar of the program has it, or it is not closed by itself. */
export function closingPeriod(program: Program, { programId, periodId }: Named): Found | Refusal<DomainProblem> {
  const first = firstDay(program);
  if (first === undefined) return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const found = findPeriod(program, periodId);
  if (!found) return refuse('period-unknown', 'periodId', `expected a period of the calendar of ${programId}, got ${periodId}`);
  const { closingPeriod } = found.calendar;
  if (found.period.granularity !== closingPeriod)
    return refuse('period-not-closing', 'periodId', `expected a ${closingPeriod}, got ${periodId}`);
  return found.period.to < first
    ? refuse('program-not-in-force', 'periodId', `expected a period that ends on ${first} or later, when ${programId} begins`)
    : found;
}
