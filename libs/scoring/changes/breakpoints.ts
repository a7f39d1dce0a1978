import { type Decimal, decimal } from '#kernel';
import type { Criterion } from '../definitions/criterion.js';
import type { PointsPerUnitCurve } from '../definitions/curve.js';

/** The target and baseline that hold for a criterion. */
interface Ends {
  readonly target: string | null;
  readonly baseline: string | null;
}

/**
 * The values at which a criterion's score can turn or jump, and that of its gate. Between two neighbours the score rises, falls or stays, so
 * the first value that reaches something is found by halving.
 */
export const breakpoints = (criterion: Criterion, ends: Ends): readonly Decimal[] =>
  [...ofCurve(criterion, ends), ...(criterion.gate?.on === 'value' ? [criterion.gate.floor] : [])].map((value) => decimal(value));

const given = (...values: readonly (string | null | undefined)[]): readonly string[] =>
  values.filter((value) => value !== undefined && value !== null);

const ofCurve = ({ curve }: Criterion, { target, baseline }: Ends): readonly (string | Decimal)[] => {
  switch (curve.kind) {
    case 'linear':
      return given(curve.baseline ?? baseline, curve.target ?? target);
    case 'piecewise':
      return curve.points.map(({ at }) => at);
    case 'steps':
      return given(...curve.steps.map(({ from }) => from));
    case 'points-per-unit':
      return [saturation(curve, curve.lowest ?? '0'), saturation(curve, curve.cap)].filter((value) => value !== undefined);
    case 'ideal-range':
      return [curve.from, curve.to];
    case 'pass-fail':
      return given(curve.threshold ?? target);
  }
};

/** The value at which points per unit reach a score. */
const saturation = ({ points, unit = '1', from = '0', start = '0' }: PointsPerUnitCurve, score: string): Decimal | undefined =>
  decimal(points).isZero() ? undefined : decimal(score).minus(start).times(unit).div(points).plus(from);
