import { Decimal } from '#kernel';

/** A value for each unit of size. Undefined where the size is zero. */
export const perUnit = (value: Decimal, size: Decimal): Decimal | undefined => (size.isZero() ? undefined : value.div(size));

/** How many deviations a value is from the mean: (value − mean) ÷ deviation. Undefined where the deviation is zero. */
export const zScore = (value: Decimal, mean: Decimal, deviation: Decimal): Decimal | undefined =>
  deviation.isZero() ? undefined : value.minus(mean).div(deviation);

/**
 * Where a value lies between the least and the greatest: (value − least) ÷ (greatest − least). Undefined where the two are equal. The first
 * step of ServiceNow's normalisation.
 */
export const minMax = (value: Decimal, least: Decimal, greatest: Decimal): Decimal | undefined =>
  least.eq(greatest) ? undefined : value.minus(least).div(greatest.minus(least));

/** A value as a percentage of the median of its group. Undefined where the median is zero. */
export const indexTo = (value: Decimal, median: Decimal): Decimal | undefined =>
  median.isZero() ? undefined : value.times(100).div(median);

/**
 * The percentile rank of a value among figures, 0 to 1, both ends included: how many are below it over all others, and between two figures
 * in proportion. Undefined among fewer than two, and outside them. As PERCENTRANK.INC of spreadsheets, which cuts after three digits.
 */
export function percentileRank(value: Decimal, figures: readonly Decimal[]): Decimal | undefined {
  const below = figures.filter((each) => each.lt(value));
  const above = figures.filter((each) => each.gt(value));
  const among = figures.length - 1;
  if (among < 1) return undefined;
  if (below.length + above.length < figures.length) return new Decimal(below.length).div(among);
  if (below.length === 0 || above.length === 0) return undefined;
  const [lower, upper] = [Decimal.max(...below), Decimal.min(...above)];
  const lowerRank = below.filter((each) => each.lt(lower)).length;
  const step = below.length - lowerRank;
  return value.minus(lower).times(step).div(upper.minus(lower)).plus(lowerRank).div(among);
}
