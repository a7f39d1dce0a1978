import { refuse, type DomainProblem, type Refused } from '#contracts';
import type { DecisionContext, Refusal } from '#kernel';
import { enrolledOn, isRegistered, type Partner } from '#partners';
import { businessDate, programOn, type Program } from '#programs';
import type { MetricDefinition } from '#scoring';

interface Subject {
  readonly partnerId: string;
  readonly programId: string;
  readonly metricId: string;
}

/** Refuses facts about a partner that is not in the ledger, or not in the program on that date. */
export function takesPart(partner: Partner, { partnerId, programId }: Omit<Subject, 'metricId'>, date: string): Refused {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
  return enrolledOn(partner, programId, date)
    ? undefined
    : refuse('partner-not-enrolled', 'partnerId', `expected a partner enrolled in ${programId} on ${date}`);
}

/** The metric as it is defined on a date, for this actor to supply; or the refusal. */
export function suppliedMetric(
  program: Program,
  { metricId }: Subject,
  date: string,
  { actor }: Pick<DecisionContext, 'actor'>,
): MetricDefinition | Refusal<DomainProblem> {
  const metrics = programOn(program, date)?.metrics;
  const metric = metrics?.get(metricId);
  if (!metric)
    return refuse(
      'metric-unknown',
      'metricId',
      `expected a metric of ${date}: ${[...(metrics?.keys() ?? [])].join(', ') || 'none'}`,
    );
  return actor.side === 'partner' && metric.suppliedBy !== 'partner'
    ? refuse(
        'metric-not-supplied',
        'metricId',
        `expected a metric that the partner supplies; ${metricId} comes from: ${metric.suppliedBy}`,
      )
    : metric;
}

/** Refuses what has not occurred yet, by the calendar of the program. */
export function hasOccurred(program: Program, date: string, now: string): Refused {
  const today = businessDate(program, now);
  return date <= today ? undefined : refuse('occurred-in-future', 'occurredAt', `expected ${today} or earlier, got ${date}`);
}
