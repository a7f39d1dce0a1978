import { type Decimal, plain } from '#kernel';
import { constant } from '../constants.js';
import type { IdealRangeCurve } from '../definitions/curve.js';
import { flat, type CurveScore } from './curve-score.js';

/** Best within the range, both ends included; outside it, less by the slope of that side. */
export function scoreIdealRange(curve: IdealRangeCurve, value: Decimal): CurveScore {
  const { from, to, highest = '100' } = curve;
  if (value.lt(constant(from))) return onSlope(curve, value, from, constant(curve.lossBelow), 'below');
  if (value.gt(constant(to))) return onSlope(curve, value, to, constant(curve.lossAbove).negated(), 'above');
  return flat(highest, `in the ideal range from ${from} to ${to}`);
}

const onSlope = (
  { lowest = '0', highest = '100' }: IdealRangeCurve,
  value: Decimal,
  at: string,
  perUnit: Decimal,
  side: string,
): CurveScore => {
  const score = value.minus(constant(at)).times(perUnit).plus(constant(highest));
  if (score.lte(constant(lowest))) return flat(lowest, `so far ${side} the ideal range that the lowest score is reached`);
  return { score, branch: { kind: 'slope', rule: `${side} the ideal range`, at, score: highest, perUnit: plain(perUnit) } };
};
