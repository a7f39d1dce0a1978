import { mean } from 'simple-statistics';
import { shown } from '../series/shown.js';
import type { ChartKind, ChartRule, PlottedPoint } from './chart-kind.js';
import type { ChartBaseline, ChartedPoint, Signal } from './control-chart.js';
import type { Estimate } from './estimates.js';
import { observedIn } from './places.js';
import type { Run } from './rules/run.js';
import type { Span } from './spans.js';

/** How figures and points are shown. */
export interface Shown {
  figure(value: number): string;
  id(place: number): string;
}

/** Limits are the same from point to point on most charts: a figure that was shown before is not rounded again. */
export function showing(ids: readonly string[], decimals: number): Shown {
  const figures = new Map<number, string>();
  const figure = (value: number): string => {
    const known = figures.get(value) ?? shown(value, decimals);
    figures.set(value, known);
    return known;
  };
  return { figure, id: (place) => ids[place] ?? '' };
}

/** A baseline with its figures. */
export const shownBaseline = (
  { appliesFrom, reason, source }: Span,
  { centre, sigma }: Estimate,
  values: readonly unknown[],
  show: Shown,
): ChartBaseline => ({
  appliesFrom,
  reason,
  measured:
    'measured' in source
      ? { from: show.id(source.measured.from), to: show.id(source.measured.to), points: observedIn(values, source.measured) }
      : undefined,
  centre: show.figure(centre),
  sigma: show.figure(sigma),
});

/** A point with its limits, which stay within what a value can be. */
export function shownPoint(
  { index, value, centre, sigma, sigmas }: PlottedPoint,
  { width, bounds }: ChartKind,
  show: Shown,
): ChartedPoint {
  return {
    id: show.id(index),
    value: show.figure(value),
    centre: show.figure(centre),
    lower: show.figure(Math.max(bounds.least, centre - width * sigma)),
    upper: show.figure(Math.min(bounds.greatest, centre + width * sigma)),
    sigmas: show.figure(sigmas),
  };
}

/** A signal with the place of its first point, by which signals are ordered. */
export type PlacedSignal = readonly [place: number, signal: Signal];

/** What a rule found, by the ids of its points. */
export function placedSignal(
  rule: ChartRule['name'],
  { places, detectedAt, direction }: Run,
  points: readonly PlottedPoint[],
  show: Shown,
): PlacedSignal {
  const own = places.flatMap((place) => points[place] ?? []);
  const ids = own.map(({ index }) => show.id(index));
  const start = own[0]?.index ?? 0;
  const shift = {
    value: show.figure(mean(own.map(({ value, centre }) => value - centre))),
    sigmas: show.figure(mean(own.map(({ sigmas }) => sigmas))),
  };
  return [
    start,
    { rule, points: ids, since: show.id(start), detectedAt: show.id(start - (places[0] ?? 0) + detectedAt), direction, shift },
  ];
}
