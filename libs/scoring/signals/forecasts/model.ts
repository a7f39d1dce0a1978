import studentsT from '@stdlib/stats-base-dists-t';

/** A series for forecasting: its first and last values are there, undefined between them is a gap. */
export type Observations = readonly (number | undefined)[];

/** A value that is expected, and the interval in which it lies with the confidence that was asked for. */
export interface Prediction {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A method fitted to a series. */
export interface Model {
  /** What the place so many steps after the last value will be. */
  predict(steps: number): Prediction;
  /** What was fitted, by name. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Fits a method to a series; undefined where the series has too few values for it. */
export type Fit = (observations: Observations, confidence: number) => Model | undefined;

/** The half-width of an interval in standard errors: Student's t, which is wider than normal where few values say how wide chance is. */
export const halfWidth = (confidence: number, freedom: number): number => studentsT.quantile((1 + confidence) / 2, freedom);

/** A prediction with an interval on either side. */
export const around = (value: number, margin: number): Prediction => ({ value, lower: value - margin, upper: value + margin });

/** The values that are there, with their places. */
export const observedOf = (observations: Observations): readonly { readonly place: number; readonly value: number }[] =>
  observations.flatMap((value, place) => (value === undefined ? [] : [{ place, value }]));

/** The sum of squares. */
export const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
