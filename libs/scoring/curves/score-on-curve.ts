import type { Decimal } from '#kernel';
import type { Curve } from '../definitions/curve.js';
import type { CurveContext, CurveScore } from './curve-score.js';
import { scoreIdealRange } from './score-ideal-range.js';
import { scoreLinear } from './score-linear.js';
import { scorePassFail } from './score-pass-fail.js';
import { scorePiecewise } from './score-piecewise.js';
import { scorePointsPerUnit } from './score-points-per-unit.js';
import { scoreSteps } from './score-steps.js';

/**
 * The score of an exact value on a curve that has passed its check, and the branch that it met. Throws a RangeError on a curve that
 * has not: without a target, points or steps.
 */
export function scoreOnCurve(curve: Curve, value: Decimal, context: CurveContext): CurveScore {
  switch (curve.kind) {
    case 'linear':
      return scoreLinear(curve, value, context);
    case 'piecewise':
      return scorePiecewise(curve, value);
    case 'steps':
      return scoreSteps(curve, value);
    case 'points-per-unit':
      return scorePointsPerUnit(curve, value);
    case 'ideal-range':
      return scoreIdealRange(curve, value);
    case 'pass-fail':
      return scorePassFail(curve, value, context);
  }
}
