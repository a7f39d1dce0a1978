import { refuse, type Refused } from '#contracts';
import { canonicalJson, heldOn } from '#kernel';
import type { MetricDefinition } from '#scoring';
import type { Program } from '../program/program.js';

/** What a recorded value means. The rest says how it is shown, judged and looked after, and may change. */
const MEANING = ['unit', 'currency', 'aggregation', 'suppliedBy'] as const;

/**
 * Refuses a revision that gives a metric another meaning than its other revisions have: a series would mix values of two kinds. Only while
 * no fiscal year since its first day is open can it be corrected, from the same day.
 */
export function meaningStands({ metrics, fiscalYears }: Program, metric: MetricDefinition, effectiveFrom: string): Refused {
  const revisions = metrics.get(metric.metricId) ?? [];
  const holding = revisions.filter((revision) => heldOn(revisions, revision.effectiveFrom) === revision);
  const measured = fiscalYears.some(({ to }) => holding.some((revision) => revision.effectiveFrom <= to));
  const compared = measured ? holding : holding.filter((revision) => revision.effectiveFrom !== effectiveFrom);
  for (const field of MEANING) {
    const other = compared.find(({ definition }) => text(definition[field]) !== text(metric[field]));
    if (other)
      return refuse(
        'metric-meaning-fixed',
        `metric.${field}`,
        `expected ${text(other.definition[field])} as in revision ${other.number}, got ${text(metric[field])}`,
      );
  }
  return undefined;
}

const text = (value: MetricDefinition[(typeof MEANING)[number]]): string => (value === undefined ? 'none' : canonicalJson(value));
