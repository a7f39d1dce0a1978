import type { Decimal } from '#kernel';
import type { PointsPerUnitCurve } from '../definitions/curve.js';
import { flat, type CurveScore } from './curve-score.js';

/** start + points × (value − from) ÷ unit, held between the lowest score and the cap. */
export function scorePointsPerUnit(curve: PointsPerUnitCurve, value: Decimal): CurveScore {
  const { points, unit = '1', from = '0', start = '0', wholeUnits = false, lowest = '0', cap } = curve;
  const raw = wholeUnits
    ? value.minus(from).div(unit).floor().times(points).plus(start)
    : value.minus(from).times(points).div(unit).plus(start);
  if (raw.gte(cap)) return flat(cap, `capped at ${cap} points`);
  if (raw.lte(lowest)) return flat(lowest, `held at the lowest score of ${lowest}`);
  return { score: raw, branch: { kind: 'units', rule: 'points for units', from, unit, wholeUnits, start, points } };
}
