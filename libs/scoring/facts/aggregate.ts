import { type Decimal, decimal } from '#kernel';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import { shown } from '../rounding.js';
import type { Facts } from './facts.js';

/** Why a metric has no value in a period. Missing, zero and not applicable are three different things. */
export type AbsenceReason = 'nothing-recorded' | 'not-applicable' | 'missing' | 'zero-denominator';

/** A metric's value as a quotient, so that nobody has to trust a rounded one. */
export interface PresentValue {
  readonly status: 'value';
  /** What is divided: a sum, a numerator, a single value. */
  readonly dividend: string;
  /** By what: a count, a denominator, or 1. */
  readonly divisor: string;
  /** The quotient, to 60 digits. */
  readonly exact: Decimal;
  /** The quotient, rounded to the metric's decimals. */
  readonly shown: string;
}

/** A metric without a value, and why. */
export interface AbsentValue {
  readonly status: 'absent';
  readonly reason: AbsenceReason;
}

/** The value of a metric from its facts: exact, and as shown. A mean divides its sum by its count; a ratio its sums. */
export function aggregate(metric: Pick<MetricDefinition, 'aggregation' | 'precision'>, facts: Facts): PresentValue | AbsentValue {
  if (facts.entries === 0) return { status: 'absent', reason: whyNothingCounts(facts) };
  const quotient = quotientOf(metric.aggregation, facts);
  if (quotient === undefined) return { status: 'absent', reason: 'nothing-recorded' };
  const [dividend, divisor] = quotient;
  const by = decimal(divisor);
  if (by.isZero()) return { status: 'absent', reason: 'zero-denominator' };
  const exact = divisor === '1' ? decimal(dividend) : decimal(dividend).div(by);
  return { status: 'value', dividend, divisor, exact, shown: shown(exact, metric.precision) };
}

const whyNothingCounts = ({ excluded }: Facts): AbsenceReason => {
  if (excluded.missing.records > 0) return 'missing';
  return excluded.notApplicable.records > 0 ? 'not-applicable' : 'nothing-recorded';
};

const only = (value: string | null | undefined): [string, string] | undefined =>
  typeof value === 'string' ? [value, '1'] : undefined;

const hasValues = ({ last }: Facts): boolean => last !== null;

const quotientOf = (aggregation: MetricDefinition['aggregation'], facts: Facts): [string, string] | undefined => {
  switch (aggregation) {
    case 'sum':
      return hasValues(facts) ? [facts.sum, '1'] : undefined;
    case 'mean':
      return hasValues(facts) ? [facts.weightedSum, String(facts.records)] : undefined;
    case 'last':
      return only(facts.last?.value);
    case 'min':
      return only(facts.least);
    case 'max':
      return only(facts.greatest);
    case 'count':
      return only(String(facts.records));
    case 'ratio':
      return [facts.numerator, facts.denominator];
  }
};
