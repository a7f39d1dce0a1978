import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { businessDate, closingPeriodOn, firstDay, type Program } from '#programs';

interface Placed {
  readonly programId: string;
  readonly occurredAt: string;
}

/** Whether it is known to the moment, an instant in UTC, and not to the date alone. */
export const isToTheMoment = (occurredAt: string): boolean => occurredAt.endsWith('Z');

/** The business date on which it occurred, in the time zone of the program. */
export const occurredOn = (program: Program, occurredAt: string): string =>
  isToTheMoment(occurredAt) ? businessDate(program, occurredAt) : occurredAt;

/** Id of the closing period in which it occurred; or the refusal where the program has none. */
export function periodIdOf(program: Program, { programId, occurredAt }: Placed): string | Refusal<DomainProblem> {
  const first = firstDay(program);
  if (first === undefined) return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const date = occurredOn(program, occurredAt);
  const found = date < first ? undefined : closingPeriodOn(program, date);
  return (
    found?.id ??
    refuse('date-outside-calendar', 'occurredAt', `expected a date with a period in ${programId}, from ${first} on, got ${date}`)
  );
}
