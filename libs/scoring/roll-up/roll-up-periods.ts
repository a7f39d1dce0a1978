import { type Decimal, decimal } from '#kernel';
import { WORKING_DECIMALS } from '../card/effective-weights.js';
import { shown } from '../rounding.js';
import { decayedWeight, type Decay } from './decay.js';

/** A period's total, null where its card was withheld. */
export interface PeriodTotal {
  readonly period: string;
  readonly total: string | null;
}

/** One period's part in a roll-up. */
export interface RolledPeriod extends PeriodTotal {
  readonly periodsBack: number;
  /** Its weight by the decay, to six decimals. */
  readonly weight: string;
  readonly counts: boolean;
}

/** Totals of several periods as one, with what it was made of. */
export interface PeriodRollUp {
  /** Σ(weight × total) ÷ Σ weight over the periods that count; null where none does. */
  readonly total: string | null;
  readonly withheld: { readonly code: 'nothing-scored'; readonly message: string } | null;
  readonly decay: Decay;
  readonly decimals: number;
  readonly periods: readonly RolledPeriod[];
}

/**
 * Rolls totals up over periods, the newest first and none left out: a withheld period keeps its place, does not count, and the others
 * share its weight. For a quarter of months, merge the facts instead: a total of totals is a mean of means.
 */
export function rollUpPeriods(totals: readonly PeriodTotal[], decay: Decay, decimals: number): PeriodRollUp {
  const periods = totals.map((each, periodsBack) => ({ ...each, periodsBack, exact: decayedWeight(decay, periodsBack) }));
  const counting = periods.flatMap(({ total, exact }) => (total === null || exact.isZero() ? [] : [{ total, exact }]));
  const mean = weightedMean(counting.map(({ total, exact }) => [decimal(total), exact]));
  return {
    total: mean === undefined ? null : shown(mean, decimals),
    withheld: mean === undefined ? { code: 'nothing-scored', message: 'No period within reach has a total.' } : null,
    decay,
    decimals,
    periods: periods.map(({ exact, ...each }) => ({
      ...each,
      weight: shown(exact, WORKING_DECIMALS),
      counts: each.total !== null && !exact.isZero(),
    })),
  };
}

/** Σ(weight × figure) ÷ Σ weight; undefined where the weights add up to zero. */
export function weightedMean(weighted: readonly (readonly [figure: Decimal, weight: Decimal])[]): Decimal | undefined {
  let [points, weights] = [decimal('0'), decimal('0')];
  for (const [figure, weight] of weighted) {
    points = points.plus(figure.times(weight));
    weights = weights.plus(weight);
  }
  return weights.isZero() ? undefined : points.div(weights);
}
