import { type Decimal, plain } from '#kernel';
import { constant } from '../constants.js';
import type { PassFailCurve } from '../definitions/curve.js';
import { flat, reaches, type CurveContext, type CurveScore } from './curve-score.js';

/** One score when the threshold is reached in the metric's direction, another when not. */
export function scorePassFail(curve: PassFailCurve, value: Decimal, { direction, target }: CurveContext): CurveScore {
  const threshold = curve.threshold === undefined ? target : constant(curve.threshold);
  if (threshold === undefined) throw new RangeError('expected a threshold of the curve, or a target, and none came');
  return reaches(value, threshold, direction)
    ? flat(curve.pass ?? '100', `the threshold of ${plain(threshold)} is reached`)
    : flat(curve.fail ?? '0', `the threshold of ${plain(threshold)} is not reached`);
}
