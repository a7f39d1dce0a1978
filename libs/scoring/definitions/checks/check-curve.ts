import type { Curve } from '../curve.js';
import type { DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import type { CurveDefaults } from './curve-defaults.js';
import { checkIdealRange } from './check-ideal-range.js';
import { checkLinear } from './check-linear.js';
import { checkPassFail } from './check-pass-fail.js';
import { checkPiecewise } from './check-piecewise.js';
import { checkPointsPerUnit } from './check-points-per-unit.js';
import { checkSteps } from './check-steps.js';

/** The faults of a curve for a metric of that direction; none when every value has one score and a better one never scores lower. */
export function checkCurve(
  curve: Curve,
  direction: Direction,
  defaults: CurveDefaults = {},
  path = 'curve',
): readonly DefinitionFault[] {
  switch (curve.kind) {
    case 'linear':
      return checkLinear(curve, direction, defaults, path);
    case 'piecewise':
      return checkPiecewise(curve, direction, path);
    case 'steps':
      return checkSteps(curve, direction, path);
    case 'points-per-unit':
      return checkPointsPerUnit(curve, direction, path);
    case 'ideal-range':
      return checkIdealRange(curve, direction, path);
    case 'pass-fail':
      return checkPassFail(curve, defaults, path);
  }
}
