import { type Decimal, plain } from '#kernel';
import { constant } from '../constants.js';
import type { LinearCurve } from '../definitions/curve.js';
import { flat, reaches, type CurveContext, type CurveScore } from './curve-score.js';
import { interpolate } from './interpolate.js';

/**
 * In proportion from baseline to target, held at both ends. An agreed goal can have a target that is not beyond the baseline; then there is
 * nothing between them, and reaching the target is all.
 */
export function scoreLinear(curve: LinearCurve, value: Decimal, context: CurveContext): CurveScore {
  const { direction } = context;
  const target = given(curve.target, context.target, 'target');
  const baseline = given(curve.baseline, context.baseline, 'baseline');
  const [lowest, highest] = [constant(curve.lowest ?? '0'), constant(curve.highest ?? '100')];
  if (reaches(value, target, direction)) return flat(highest, `at the target of ${plain(target)} or beyond`);
  if (reaches(baseline, target, direction))
    return flat(lowest, `short of the target of ${plain(target)}, which is not beyond the baseline`);
  if (reaches(baseline, value, direction)) return flat(lowest, `at the baseline of ${plain(baseline)} or short of it`);
  return interpolate(value, { at: baseline, score: lowest }, { at: target, score: highest }, 'between baseline and target');
}

const given = (own: string | undefined, other: Decimal | undefined, name: string): Decimal => {
  const found = own === undefined ? other : constant(own);
  if (found === undefined) throw new RangeError(`expected a ${name} of the curve, the goal or the criterion, and none came`);
  return found;
};
