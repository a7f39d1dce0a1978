import type { Signal } from '#contracts';
import { decimal } from '#kernel';
import type { MetricDefinition } from '#scoring';
import {
  assessRegression,
  assessTrend,
  decidedBaselines,
  individualsChart,
  isWithheld,
  type ControlChart,
  type Reading,
  type Signal as ChartSignal,
} from '#scoring/signals';

/** An improvement that lasts. */
export interface Progress {
  readonly metricId: string;
  readonly rule: string;
  readonly since: string;
  readonly detectedAt: string;
  readonly finding: string;
}

/** What the rules find in one metric. */
export interface Findings {
  readonly signals: readonly Signal[];
  readonly progress: readonly Progress[];
}

interface Series {
  readonly metric: MetricDefinition;
  /** In order; the last one is of the period that closed. */
  readonly readings: readonly Reading[];
  /** Where the metric is to be, where the scorecard says so. */
  readonly target: string | undefined;
  /** What it was decided last to judge the series against; the first points of the series where nobody did. */
  readonly baseline: DecidedBaseline | undefined;
}

interface DecidedBaseline {
  readonly from: string;
  readonly to: string;
  readonly appliesFrom: string;
}

const NOTHING: Findings = { signals: [], progress: [] };
/** The rule of runs: what meets it has lasted for nine periods. */
const LASTING = 'nelson-2';
const MOST_POINTS = 60;
/** Readings in which a trend is looked for. */
const TREND_WINDOW = 24;

const pointsOf = (readings: readonly Reading[]): Signal['points'] =>
  readings.flatMap(({ id, value }) => (value === null ? [] : [{ periodId: id, value }])).slice(-MOST_POINTS);

/** Whether a run goes the way that the metric calls better; `undefined` where neither way is. */
function isBetter({ direction }: MetricDefinition, run: ChartSignal['direction']): boolean | undefined {
  if (direction === 'target' || run === 'none') return undefined;
  return (run === 'above' || run === 'rising') === (direction === 'higher');
}

const describeRun = ({ rule, points, since, shift }: ChartSignal): string =>
  `${rule}: ${points.length} ${points.length === 1 ? 'period' : 'periods'} from ${since} on, ` +
  `${shift.value} from the centre line on average (${shift.sigmas} standard deviations)`;

/** The runs of the chart that go on at its end. */
function runsNow(chart: ControlChart, { metric, readings }: Series, periodId: string): Findings {
  const { metricId } = metric;
  const going = chart.signals.filter(({ points }) => points.at(-1) === periodId);
  const worse = going.filter(({ direction }) => isBetter(metric, direction) !== true);
  const widest = worse.toSorted((left, right) => right.points.length - left.points.length)[0];
  return {
    signals: widest
      ? [
          {
            metricId,
            kind: 'shift',
            rule: widest.rule,
            since: widest.since,
            detectedAt: widest.detectedAt,
            points: pointsOf(readings.filter(({ id }) => widest.points.includes(id))),
            finding: describeRun(widest),
          },
        ]
      : [],
    progress: going
      .filter(({ rule, direction }) => rule === LASTING && isBetter(metric, direction) === true)
      .map((run) => ({ metricId, rule: run.rule, since: run.since, detectedAt: run.detectedAt, finding: describeRun(run) })),
  };
}

function regressionNow(chart: ControlChart, { metric, readings }: Series, periodId: string): readonly Signal[] {
  const { direction, precision, metricId } = metric;
  const baseline = chart.baselines.at(-1);
  if (direction === 'target' || !baseline) return [];
  const { centre, sigma } = baseline;
  const found = assessRegression(readings, {
    decimals: precision,
    better: { direction },
    tolerance: '0',
    baseline: { centre, sigma },
  });
  if (isWithheld(found)) return [];
  const change = found.againstPrevious;
  if (change?.verdict !== 'regressed' || change.beyondChance !== true) return [];
  const last = readings.slice(-2);
  return [
    {
      metricId,
      kind: 'regression',
      rule: 'moving-range',
      since: periodId,
      detectedAt: periodId,
      points: pointsOf(last),
      finding: `fell back by ${change.difference} against the period before, more than chance moves it by`,
    },
  ];
}

const isShortOf = ({ direction }: MetricDefinition, value: string, target: string): boolean =>
  direction === 'higher' ? decimal(value).lt(target) : direction === 'lower' && decimal(value).gt(target);

function stagnationNow({ metric, readings, target }: Series, periodId: string): readonly Signal[] {
  const { direction, precision, metricId } = metric;
  const value = readings.at(-1)?.value;
  if (target === undefined || value === undefined || value === null || direction === 'target') return [];
  if (!isShortOf(metric, value, target)) return [];
  const window = readings.slice(-TREND_WINDOW);
  const trend = assessTrend(window, { decimals: precision, better: { direction } });
  if (isWithheld(trend) || trend.verdict !== 'stagnating') return [];
  return [
    {
      metricId,
      kind: 'stagnation',
      rule: 'mann-kendall',
      since: window[0]?.id ?? periodId,
      detectedAt: periodId,
      points: pointsOf(window),
      finding: `no trend in ${trend.points} periods (p ${trend.p}), at ${value} short of ${target}`,
    },
  ];
}

/** What the chart is judged against; a stretch that begins before the readings is none of it. Runs do not span two baselines: the newest one tells. */
function baselinesOf({ readings, baseline }: Series): ReturnType<typeof decidedBaselines> {
  const ids = new Set(readings.map(({ id }) => id));
  if (!baseline || !ids.has(baseline.from) || !ids.has(baseline.to)) return undefined;
  return decidedBaselines(readings, [{ ...baseline, reason: 'as decided' }]);
}

/** What the rules find in a metric at the end of a period: a run for the worse, a fall, no trend short of its target, a lasting improvement. */
export function findSignals(series: Series, periodId: string): Findings {
  const { metric, readings } = series;
  const last = readings.at(-1);
  if (last?.id !== periodId || last.value === null) return NOTHING;
  const baselines = baselinesOf(series);
  const chart = individualsChart(readings, { decimals: metric.precision, ...(baselines && { baselines: [...baselines] }) });
  const stagnation = stagnationNow(series, periodId);
  if (isWithheld(chart)) return { signals: stagnation, progress: [] };
  const runs = runsNow(chart, series, periodId);
  return { signals: [...runs.signals, ...regressionNow(chart, series, periodId), ...stagnation], progress: runs.progress };
}
