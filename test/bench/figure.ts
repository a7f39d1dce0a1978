/** What several runs measured: the median, and the least and the most of them. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** A figure beside its reference from the same run, and how much of it is to be reached. */
export interface Comparison {
  readonly ours: Figure;
  readonly reference: Figure;
  /** The median of ours over that of the reference. */
  readonly ratio: number;
  readonly toReach: number;
}

/** The figure of these measurements; there must be three or more. */
export const figureOf = (measurements: readonly number[], unit: string): Figure => {
  if (measurements.length < 3) throw new Error('expected three measurements or more');
  const sorted = measurements.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[Math.floor(index)] ?? Number.NaN;
  return { median: (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2, least: at(0), most: at(sorted.length - 1), unit };
};
