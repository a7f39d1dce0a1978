import { mean } from 'simple-statistics';
import { shown } from '../series/shown.js';
import { isWithheld, withhold, type Withheld } from '../series/withheld.js';
import type { ChartKind, ChartRule, PlottedPoint } from './chart-kind.js';
import type { ChartSettings } from './chart-settings.js';
import type { ChartBaseline, ChartedPoint, ControlChart, Signal } from './control-chart.js';
import type { Estimate } from './estimates.js';
import { observedIn, unbroken } from './places.js';
import type { Run } from './rules/run.js';
import { spansOf, type Span } from './spans.js';

/** How figures and points are shown. */
interface Shown {
  figure(value: number): string;
  id(place: number): string;
}

/** Limits are the same from point to point on most charts: a figure that was shown before is not rounded again. */
function showing(ids: readonly string[], decimals: number): Shown {
  const figures = new Map<number, string>();
  const figure = (value: number): string => {
    const known = figures.get(value) ?? shown(value, decimals);
    figures.set(value, known);
    return known;
  };
  return { figure, id: (place) => ids[place] ?? '' };
}

const shownBaseline = (
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

function shownPoint(
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

/** Whether chance moves the values at all: a share of 0 or 1 has no spread, nor have equal values. */
const varies = ({ centre, sigma }: Estimate, { bounds: { least, greatest } }: ChartKind): boolean =>
  sigma > 0 && centre > least && centre < greatest;

/** A signal with the place of its first point, by which signals are ordered. */
type PlacedSignal = readonly [place: number, signal: Signal];

function placedSignal(
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

/** Draws a chart: each baseline judges its own stretch of the series; no run reaches across a gap, or from one baseline into the next. */
export function drawChart(kind: ChartKind, settings: ChartSettings): ControlChart | Withheld {
  const { ids, values, rules } = kind;
  const spans = spansOf(ids, values, settings);
  if (isWithheld(spans)) return spans;
  const show = showing(ids, settings.decimals);
  const baselines: ChartBaseline[] = [];
  const points: ChartedPoint[] = [];
  const signals: PlacedSignal[] = [];
  for (const span of spans) {
    const estimate = 'measured' in span.source ? kind.estimate(span.source.measured) : span.source.given;
    if (!varies(estimate, kind))
      return withhold('no-variation', `expected values that differ in the baseline from ${span.appliesFrom}`);
    baselines.push(shownBaseline(span, estimate, values, show));
    for (const stretch of unbroken(values, span.judges)) {
      const plotted = kind.plot(stretch, estimate);
      points.push(...plotted.map((point) => shownPoint(point, kind, show)));
      for (const { name, find } of rules) signals.push(...find(plotted).map((run) => placedSignal(name, run, plotted, show)));
    }
  }
  return {
    baselines,
    points,
    gaps: ids.filter((_, place) => values[place] === undefined),
    signals: signals.toSorted(([left], [right]) => left - right).map(([, signal]) => signal),
  };
}
