import {
  DEFAULT_RULES,
  RULES,
  decidedBaselines,
  ewmaChart,
  individualsChart,
  isWithheld,
  proportionChart,
  type ControlChart,
  type Withheld,
} from '#scoring/signals';
import type { DecidedBaseline } from '../chart-baselines/chart-baselines.js';
import type { Place } from './laid-out.js';
import type { SeriesChart } from './series-signals.js';
import type { SignalSettings } from './signal-settings.js';

/** What a series is drawn with. */
export interface Drawing {
  readonly places: readonly Place[];
  readonly decided: readonly DecidedBaseline[];
  readonly settings: SignalSettings;
  /** Whether the values are ratios of sums. */
  readonly isRatio: boolean;
  readonly decimals: number;
}

type Kind = SeriesChart['kind'];

/** Values as readings; null is a gap. */
export const readingsOf = (places: readonly Place[]) => places.map(({ period: { id }, value }) => ({ id, value }));

const proportionsOf = (places: readonly Place[]) =>
  places.map(({ period: { id }, point, value }) =>
    point === undefined || value === null
      ? { id, count: null, outOf: null }
      : { id, count: point.facts.numerator, outOf: point.facts.denominator },
  );

function drawn(kind: Kind, { places, decided, settings, decimals }: Drawing): ControlChart | Withheld {
  const { rules, minimumBaseline, weight, width } = settings;
  const baselines = decidedBaselines(readingsOf(places), decided, minimumBaseline);
  const common = {
    decimals,
    ...(baselines && { baselines: [...baselines] }),
    ...(minimumBaseline !== undefined && { minimumBaseline }),
  };
  if (kind === 'moving-average')
    return ewmaChart(readingsOf(places), {
      ...common,
      ...(weight !== undefined && { weight }),
      ...(width !== undefined && { width }),
    });
  const judged = { ...common, ...(rules && { rules }) };
  return kind === 'proportion' ? proportionChart(proportionsOf(places), judged) : individualsChart(readingsOf(places), judged);
}

/** Counts out of counts are drawn as such unless another chart is asked for; what turns out to be no count, as individual values. */
function chosen(drawing: Drawing): readonly [Kind, ControlChart | Withheld] {
  const kind = drawing.settings.chart ?? (drawing.isRatio ? 'proportion' : 'individuals');
  const chart = drawn(kind, drawing);
  return drawing.settings.chart === undefined && isWithheld(chart) && chart.withheld === 'not-counts'
    ? ['individuals', drawn('individuals', drawing)]
    : [kind, chart];
}

/** The control chart of a series with its signals; or why there is none. */
export function chartOfSeries(drawing: Drawing): SeriesChart | Withheld {
  const [kind, chart] = chosen(drawing);
  if (isWithheld(chart)) return chart;
  const { places, decided, settings } = drawing;
  const points = new Map(places.map(({ period, point }) => [period.id, point]));
  const order = new Map(places.map(({ period }, place) => [period.id, place]));
  const isSettled = (from: string, to: string): boolean =>
    places.slice(order.get(from), (order.get(to) ?? 0) + 1).every(({ point }) => point?.closed ?? true);
  const decisions = new Map(decided.map((each) => [each.appliesFrom, each]));
  return {
    kind,
    rules:
      kind === 'moving-average'
        ? []
        : (settings.rules ?? DEFAULT_RULES).map(({ rule, runLength }) => ({
            rule,
            runLength: runLength ?? RULES[rule].runLength,
          })),
    baselines: chart.baselines.map(({ appliesFrom, reason, measured, centre, sigma }) => {
      const { from, to, points } = measured ?? { from: appliesFrom, to: appliesFrom, points: 0 };
      return {
        appliesFrom,
        reason,
        from,
        to,
        points,
        centre,
        sigma,
        settled: isSettled(from, to),
        decision: decisionOf(decisions.get(appliesFrom)),
      };
    }),
    points: chart.points.map((point) => ({ ...point, closed: points.get(point.id)?.closed ?? false })),
    gaps: [...chart.gaps],
    signals: chart.signals.map((signal) => ({ ...signal, points: [...signal.points] })),
  };
}

const decisionOf = (decided: DecidedBaseline | undefined) => {
  if (!decided) return null;
  const { decidedBy, onBehalfOf, event, recordedAt } = decided;
  return { decidedBy, ...(onBehalfOf !== undefined && { onBehalfOf }), event, recordedAt };
};
