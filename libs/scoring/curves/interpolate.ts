import { type Decimal, plain } from '#kernel';
import type { CurveScore } from './curve-score.js';

/** A point of a curve. */
export interface Point {
  readonly at: Decimal;
  readonly score: Decimal;
}

const shownPoint = ({ at, score }: Point) => ({ at: plain(at), score: plain(score) });

/** The score on the straight line between two points at different values. Multiplies before it divides, so that halves stay halves. */
export const interpolate = (value: Decimal, from: Point, to: Point, rule: string): CurveScore => ({
  score: value.minus(from.at).times(to.score.minus(from.score)).div(to.at.minus(from.at)).plus(from.score),
  branch: { kind: 'line', rule, from: shownPoint(from), to: shownPoint(to) },
});
