import { Decimal } from '#kernel';
import { constant } from '../../constants.js';
import type { Curve } from '../curve.js';

/** The least and the greatest that something can score. */
export interface Bounds {
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

/** The bounds that hold all of these; undefined of none. */
export const boundsOfAll = (all: readonly Bounds[]): Bounds | undefined =>
  all.length === 0
    ? undefined
    : {
        lowest: Decimal.min(...all.map(({ lowest }) => lowest)),
        highest: Decimal.max(...all.map(({ highest }) => highest)),
      };

const between = (lowest: string, highest: string): Bounds => ({ lowest: constant(lowest), highest: constant(highest) });

const ofScores = (scores: readonly string[]): Bounds => ({
  lowest: Decimal.min(...scores.map(constant)),
  highest: Decimal.max(...scores.map(constant)),
});

/** The least and the greatest score of a curve, whatever the value. */
export function curveBounds(curve: Curve): Bounds {
  switch (curve.kind) {
    case 'piecewise':
      return ofScores(curve.points.map(({ score }) => score));
    case 'steps':
      return ofScores(curve.steps.map(({ score }) => score));
    case 'points-per-unit':
      return between(curve.lowest ?? '0', curve.cap);
    case 'pass-fail':
      return between(curve.fail ?? '0', curve.pass ?? '100');
    case 'linear':
    case 'ideal-range':
      return between(curve.lowest ?? '0', curve.highest ?? '100');
  }
}
