/** What several runs measured: the median, and the least and the most of them. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** What is to be reached, in words, and whether it was. */
export interface Target {
  readonly text: string;
  readonly isReached: boolean;
}

/** One line of the benchmark: a figure, its reference from the same run where it has one, and its target. */
export interface Row {
  readonly what: string;
  readonly figure: Figure;
  readonly reference?: Figure;
  /** The median of the figure over that of the reference. */
  readonly ratio?: number;
  readonly target?: Target;
}

/** The figure of these measurements; there must be three or more. */
export const figureOf = (measurements: readonly number[], unit: string): Figure => {
  if (measurements.length < 3) throw new Error('expected three measurements or more');
  const sorted = measurements.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[Math.floor(index)] ?? Number.NaN;
  return { median: (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2, least: at(0), most: at(sorted.length - 1), unit };
};

/** A rate beside its reference: more is better, and so much of the reference is to be reached. */
export const rateBeside = (what: string, figure: Figure, reference: Figure, toReach?: number): Row => {
  const ratio = figure.median / reference.median;
  const target = toReach === undefined ? {} : { target: { text: `≥ ${toReach} of it`, isReached: ratio >= toReach } };
  return { what, figure, reference, ratio, ...target };
};

/** A time or an amount beside its reference: less is better, and at most so many times the reference is to be reached. */
export const costBeside = (what: string, figure: Figure, reference: Figure, toReach: number): Row => {
  const ratio = figure.median / reference.median;
  return { what, figure, reference, ratio, target: { text: `≤ ${toReach} of it`, isReached: ratio <= toReach } };
};

/** A time or an amount of which so much is the most. */
export const atMost = (what: string, figure: Figure, most: number): Row => ({
  what,
  figure,
  target: { text: `≤ ${most} ${figure.unit}`, isReached: figure.median <= most },
});
