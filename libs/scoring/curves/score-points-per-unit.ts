import type { Decimal } from '#kernel';
import { constant } from '../constants.js';
import type { PointsPerUnitCurve } from '../definitions/curve.js';
import { flat, type CurveScore } from './curve-score.js';

/** start + points × (value − from) ÷ unit, held between the lowest score and the cap. */
export function scorePointsPerUnit(curve: PointsPerUnitCurve, value: Decimal): CurveScore {
  const { points, unit = '1', from = '0', start = '0', wholeUnits = false, lowest = '0', cap } = curve;
  const distance = value.minus(constant(from));
  const raw = wholeUnits
    ? distance.div(constant(unit)).floor().times(constant(points)).plus(constant(start))
    : distance.times(constant(points)).div(constant(unit)).plus(constant(start));
  if (raw.gte(constant(cap))) return flat(cap, `capped at ${cap} points`);
  if (raw.lte(constant(lowest))) return flat(lowest, `held at the lowest score of ${lowest}`);
  return { score: raw, branch: { kind: 'units', rule: 'points for units', from, unit, wholeUnits, start, points } };
}
