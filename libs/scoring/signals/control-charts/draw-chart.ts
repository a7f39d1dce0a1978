import { isWithheld, withhold, type Withheld } from '../series/withheld.js';
import type { ChartKind } from './chart-kind.js';
import type { ChartSettings } from './chart-settings.js';
import type { ChartBaseline, ChartedPoint, ControlChart } from './control-chart.js';
import type { Estimate } from './estimates.js';
import { unbroken } from './places.js';
import { placedSignal, showing, shownBaseline, shownPoint, type PlacedSignal } from './shown-chart.js';
import { spansOf } from './spans.js';

/** Whether chance moves the values at all: a share of 0 or 1 has no spread, nor have equal values. */
const varies = ({ centre, sigma }: Estimate, { bounds: { least, greatest } }: ChartKind): boolean =>
  sigma > 0 && centre > least && centre < greatest;

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
