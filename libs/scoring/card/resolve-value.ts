import { decimal } from '#kernel';
import type { Criterion } from '../definitions/criterion.js';
import type { Lookup } from '../definitions/lookup.js';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import { aggregate, type AbsenceReason, type PresentValue } from '../facts/aggregate.js';
import { emptyFacts } from '../facts/empty-facts.js';
import type { Facts } from '../facts/facts.js';
import { shown } from '../rounding.js';
import type { ScoreContext } from './context.js';

/** Why the period's own data does not count. */
export type Absence = AbsenceReason | 'too-few';

/** What happens to a criterion without data of its own that counts. */
export type Fallback = 'exclude' | 'zero' | 'block';

/** The value that is scored, or what happens without one. */
export type ResolvedValue =
  | { readonly kind: 'own'; readonly value: PresentValue; readonly facts: Facts }
  | { readonly kind: 'hypothetical'; readonly value: PresentValue; readonly facts: Facts }
  | {
      readonly kind: 'carried';
      readonly value: PresentValue;
      readonly facts: Facts;
      readonly period: string;
      readonly absence: Absence;
    }
  | {
      readonly kind: 'none';
      readonly fallback: Fallback | 'not-applicable';
      readonly facts: Facts;
      readonly absence: Absence;
      /** The value of too few records, which is shown though it does not count. */
      readonly tooFew: PresentValue | undefined;
    };

/**
 * The value of a criterion: its own where there are records enough, else what its policy says. Data that is not applicable is not missing:
 * no policy is asked, the criterion does not count.
 */
export function resolveValue(
  criterion: Criterion,
  metric: MetricDefinition,
  facts: Lookup<Facts>,
  context: ScoreContext,
): ResolvedValue {
  const own = facts.get(criterion.metricId) ?? emptyFacts();
  const hypothetical = context.hypothetical?.get(criterion.metricId);
  if (hypothetical !== undefined) return { kind: 'hypothetical', value: asGiven(hypothetical, metric), facts: own };
  const value = aggregate(metric, own);
  if (value.status === 'value' && own.records >= criterion.minimumSample) return { kind: 'own', value, facts: own };
  const absence = value.status === 'absent' ? value.reason : 'too-few';
  const tooFew = value.status === 'value' ? value : undefined;
  if (absence === 'not-applicable') return { kind: 'none', fallback: 'not-applicable', facts: own, absence, tooFew };
  const carried = carriedForward(criterion, metric, context);
  if (carried !== undefined) return { kind: 'carried', ...carried, facts: own, absence };
  return { kind: 'none', fallback: fallbackOf(criterion), facts: own, absence, tooFew };
}

const asGiven = (value: string, { precision }: MetricDefinition): PresentValue => ({
  status: 'value',
  dividend: value,
  divisor: '1',
  exact: decimal(value),
  shown: shown(decimal(value), precision),
});

const fallbackOf = ({ missing }: Criterion): Fallback => (missing.kind === 'carry-forward' ? missing.otherwise : missing.kind);

/** The newest earlier period within the limit that has a value from records enough. */
function carriedForward(
  { metricId, missing, minimumSample }: Criterion,
  metric: MetricDefinition,
  context: ScoreContext,
): { readonly value: PresentValue; readonly period: string } | undefined {
  if (missing.kind !== 'carry-forward') return undefined;
  const reachable = (context.earlier?.get(metricId) ?? []).filter(
    ({ periodsBack, facts }) => periodsBack <= missing.limit && facts.records >= minimumSample,
  );
  for (const { period, facts } of reachable.toSorted((one, other) => one.periodsBack - other.periodsBack)) {
    const value = aggregate(metric, facts);
    if (value.status === 'value') return { value, period };
  }
  return undefined;
}
