import type { Decimal } from '#kernel';

/** The mean of figures; undefined of none. */
export const mean = (figures: readonly Decimal[]): Decimal | undefined =>
  figures.length === 0 ? undefined : figures.reduce((total, each) => total.plus(each)).div(figures.length);

/**
 * The standard deviation of figures around their mean; undefined of none. It is that of a population, divided by n: a peer group is all
 * there is to compare with, not a sample of it.
 */
export function deviation(figures: readonly Decimal[]): Decimal | undefined {
  const centre = mean(figures);
  if (centre === undefined) return undefined;
  return mean(figures.map((each) => each.minus(centre).pow(2)))?.sqrt();
}

/** The median of figures, the mean of the middle two where their number is even; undefined of none. */
export function median(figures: readonly Decimal[]): Decimal | undefined {
  const sorted = figures.toSorted((one, other) => one.comparedTo(other));
  const middle = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1));
}
