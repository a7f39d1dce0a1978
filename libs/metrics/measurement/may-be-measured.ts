import { refuse, type DomainProblem, type Measurement, type Refused } from '#contracts';
import type { Actor, Refusal } from '#kernel';
import { enrolledOn, isRegistered, type Partner } from '#partners';
import { businessDate, firstDay, programOn, type Program } from '#programs';
import type { MetricDefinition } from '#scoring';
import { isToTheMoment } from './period-of-measurement.js';

/** What a guard must know of a command about a metric of a partner. */
interface Subject {
  readonly partnerId: string;
  readonly programId: string;
  readonly metricId: string;
}

/** Refuses facts about a partner that is not in the ledger, or not in the program on a date, which the body gives at `path`. */
export function takesPart(
  partner: Partner,
  { partnerId, programId }: Omit<Subject, 'metricId'>,
  date: string,
  path: string,
): Refused {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
  return enrolledOn(partner, programId, date)
    ? undefined
    : refuse('not-enrolled', path, `expected a day on which ${partnerId} is enrolled in ${programId}, got ${date}`);
}

/** The metric as it is defined on a date; or the refusal. */
export function definedMetric(
  program: Program,
  { programId, metricId }: Omit<Subject, 'partnerId'>,
  date: string,
): MetricDefinition | Refusal<DomainProblem> {
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const metrics = programOn(program, date)?.metrics;
  return (
    metrics?.get(metricId) ??
    refuse('metric-unknown', 'metricId', `expected a metric of ${date}: ${[...(metrics?.keys() ?? [])].join(', ') || 'none'}`)
  );
}

/** Refuses a partner that has a say in a metric which it does not supply. The vendor records whatever reaches it. */
export const suppliedBy = (
  { side }: Actor,
  { metricId, suppliedBy }: Pick<MetricDefinition, 'metricId' | 'suppliedBy'>,
): Refused =>
  side === 'partner' && suppliedBy !== 'partner'
    ? refuse(
        'metric-not-supplied',
        'metricId',
        `expected a metric that the partner supplies; ${metricId} comes from: ${suppliedBy}`,
      )
    : undefined;

/** Refuses what has not occurred yet, by the calendar of the program, and days that end before they begin or have not come. */
export function hasOccurred({ occurredAt, occurredOn, span }: Measurement, program: Program, now: string): Refused {
  const today = businessDate(program, now);
  if (occurredOn > today || isLater(occurredAt, now))
    return refuse('occurred-in-future', 'occurredAt', `expected ${today} or earlier, got ${occurredAt}`);
  if (span && span.to < span.from)
    return refuse('until-before-from', 'span.to', `expected ${span.from} or later, got ${span.to}`);
  return span && span.to > today
    ? refuse('occurred-in-future', 'span.to', `expected ${today} or earlier, got ${span.to}`)
    : undefined;
}

/** Whether an instant is later than another. Without the Z, instants of differing precision order as text. */
const isLater = (occurredAt: string, now: string): boolean =>
  isToTheMoment(occurredAt) && occurredAt.slice(0, -1) > now.slice(0, -1);
