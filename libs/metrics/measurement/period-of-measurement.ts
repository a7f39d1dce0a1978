import { metricsStream, refuse, type DomainProblem } from '#contracts';
import { isBusinessDate, type Refusal } from '#kernel';
import { businessDate, closingPeriodOn, firstDay, type Program } from '#programs';

interface Placed {
  readonly partnerId: string;
  readonly programId: string;
  readonly occurredAt: string;
}

/** The business date on which it occurred, in the time zone of the program. */
export const occurredOn = (program: Program, occurredAt: string): string =>
  isBusinessDate(occurredAt) ? occurredAt : businessDate(program, occurredAt);

/** Id of the closing period in which it occurred; or the refusal where the program has none. */
export function periodIdOf(
  program: Program,
  { programId, occurredAt }: Omit<Placed, 'partnerId'>,
): string | Refusal<DomainProblem> {
  const first = firstDay(program);
  if (first === undefined) return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const date = occurredOn(program, occurredAt);
  const found = date < first ? undefined : closingPeriodOn(program, date);
  return (
    found?.id ??
    refuse('date-outside-calendar', 'occurredAt', `expected a date with a period in ${programId}, from ${first} on, got ${date}`)
  );
}

/** The stream of the period in which it occurred; or the refusal where there is none. */
export function streamOfMeasurement(program: Program, body: Placed): string | Refusal<DomainProblem> {
  const periodId = periodIdOf(program, body);
  return typeof periodId === 'string' ? metricsStream(body.partnerId, body.programId, periodId) : periodId;
}
