import type { Decimal } from '#kernel';
import { constant } from '../constants.js';
import type { PiecewiseCurve } from '../definitions/curve.js';
import { flat, type CurveScore } from './curve-score.js';
import { interpolate, type Point } from './interpolate.js';

const pointOf = ({ at, score }: PiecewiseCurve['points'][number]): Point => ({ at: constant(at), score: constant(score) });

/** Straight lines between points, held at both ends. */
export function scorePiecewise({ points }: PiecewiseCurve, value: Decimal): CurveScore {
  const above = points.findIndex(({ at }) => value.lt(constant(at)));
  const [lower, upper] = [points[above - 1], points[above]];
  if (lower !== undefined && upper !== undefined)
    return interpolate(value, pointOf(lower), pointOf(upper), `between the points at ${lower.at} and ${upper.at}`);
  const end = above === 0 ? points[0] : points.at(-1);
  if (end === undefined) throw new RangeError('expected at least one point, and none came');
  return flat(end.score, above === 0 ? `below the lowest point, at ${end.at}` : `at the highest point, at ${end.at}, or above`);
}
