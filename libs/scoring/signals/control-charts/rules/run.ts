/** Which way the points of a run go: to a side of the centre line, up or down, or neither. */
export type RunDirection = 'above' | 'below' | 'rising' | 'falling' | 'none';

/** A point of a chart: its value, and its distance from the centre line in standard deviations. */
export interface ChartPoint {
  /** The place of the point in the series, from 0. */
  readonly index: number;
  readonly value: number;
  readonly sigmas: number;
}

/** The longest run of points that a rule finds in one place. Places count from 0 within the points it was given. */
export interface Run {
  readonly places: readonly number[];
  /** The place at which the rule was first met: what came later only made the run longer. */
  readonly detectedAt: number;
  readonly direction: RunDirection;
}

/** Neighbours of one kind: the first and the last place. */
interface Stretch<Kind> {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** The longest stretches of neighbours of one kind; undefined belongs to none. */
export function stretches<Kind>(kinds: readonly (Kind | undefined)[]): readonly Stretch<Kind>[] {
  const found: Stretch<Kind>[] = [];
  let from = 0;
  kinds.forEach((kind, place) => {
    if (kind === kinds[place + 1] && place + 1 < kinds.length) return;
    if (kind !== undefined) found.push({ kind, from, to: place });
    from = place + 1;
  });
  return found;
}

/** The run over all places from one to another, both included. */
export const runOver = (from: number, to: number, runLength: number, direction: RunDirection): Run => ({
  places: Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
  detectedAt: from + runLength - 1,
  direction,
});
