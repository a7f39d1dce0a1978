import { errorFunction } from 'simple-statistics';

/** A value and its place in the series, so that gaps count as time that passed. */
export interface Placed {
  readonly place: number;
  readonly value: number;
}

/** What the test says. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Its distance from zero in standard deviations, corrected for continuity. */
  readonly z: number;
  /** The chance of one as far from zero, in either direction, where there is no trend. */
  readonly p: number;
  /** The same as a share of all pairs, from −1 to 1 (Kendall's tau a). */
  readonly tau: number;
}

const tieSizes = (points: readonly Placed[]): readonly number[] =>
  [...Map.groupBy(points, ({ value }) => value).values()].map(({ length }) => length);

const varianceTerm = (size: number): number => size * (size - 1) * (2 * size + 5);

/** The values of all pairs, the earlier one first. */
export const pairsOf = <Value, Result>(
  values: readonly Value[],
  make: (earlier: Value, later: Value) => Result,
): readonly Result[] => values.flatMap((earlier, order) => values.slice(order + 1).map((later) => make(earlier, later)));

/**
 * Whether a series rises or falls, whatever its shape or distribution. Where all values are equal, nothing does.
 * Source: Richard O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.4, with its variance for ties.
 */
export function mannKendall(points: readonly Placed[]): MannKendall {
  const pairs = pairsOf(points, (earlier, later) => Math.sign(later.value - earlier.value));
  const s = pairs.reduce<number>((sum, sign) => sum + sign, 0);
  const ties = tieSizes(points).reduce((sum, size) => sum + varianceTerm(size), 0);
  const variance = (varianceTerm(points.length) - ties) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const p = 1 - errorFunction(Math.abs(z) / Math.SQRT2);
  return { s, z, p: Math.min(1, Math.max(0, p)), tau: s / pairs.length };
}
