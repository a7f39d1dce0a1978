import type { Signal } from './control-chart.js';
import type { Estimate } from './estimates.js';
import type { Places } from './places.js';
import type { ChartPoint, Run } from './rules/run.js';

/** A point with its own limits: on some charts the standard deviation differs from point to point. */
export interface PlottedPoint extends ChartPoint {
  readonly centre: number;
  readonly sigma: number;
}

/** A rule that is switched on: its name, and the runs that it finds in points without a gap. */
export interface ChartRule {
  readonly name: Signal['rule'];
  find(points: readonly PlottedPoint[]): readonly Run[];
}

/** What one kind of chart does differently from another. */
export interface ChartKind {
  readonly ids: readonly string[];
  /** What came in, undefined for gaps. */
  readonly values: readonly unknown[];
  /** The figures of a baseline that is computed from some places. */
  estimate(places: Places): Estimate;
  /** The points of a stretch without a gap, judged against the figures of a baseline. */
  plot(places: Places, estimate: Estimate): readonly PlottedPoint[];
  /** Standard deviations from the centre line to a limit. */
  readonly width: number;
  /** The least and the greatest that a limit can be. */
  readonly bounds: { readonly least: number; readonly greatest: number };
  readonly rules: readonly ChartRule[];
}

/** The places of a stretch, one by one. */
export const placesIn = ({ from, to }: Places): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
