import { programOn, type Program } from '#programs';
import type { MetricDefinition } from '#scoring';
import { assessRegression, assessTrend, forecast, isWithheld, type Better, type Change, type Withheld } from '#scoring/signals';
import type { DecidedBaseline } from '../chart-baselines/chart-baselines.js';
import type { TrendPoint } from '../trends/trend.js';
import { chartOfSeries, readingsOf } from './chart-of-series.js';
import { laidOut, periodAfter, type Place } from './laid-out.js';
import type { SeriesChart, SeriesSignals } from './series-signals.js';
import { USUAL_HORIZON, type SignalSettings } from './signal-settings.js';

/** What the signals of a series are worked out from. */
export interface SeriesInputs {
  /** The points of one metric and granularity, in order. */
  readonly points: readonly TrendPoint[];
  readonly program: Program;
  /** What was decided for its control chart. */
  readonly decided: readonly DecidedBaseline[];
  /** The business date of the program: periods that are over by then count. */
  readonly today: string;
  readonly settings: SignalSettings;
}

/** Decimals of statistics beyond those of the metric. */
const MORE_DECIMALS = 3;
const MOST_DECIMALS = 12;

/** Periods of a kind in a year. */
const SEASONS: Readonly<Record<string, number>> = { week: 52, month: 12, quarter: 4 };

/** The metric as it was defined when the series had its last value; `undefined` where it never was. */
function metricOf(places: readonly Place[], program: Program): MetricDefinition | undefined {
  const points = places.flatMap(({ point }) => point ?? []);
  const inUse = points.findLast(({ unit }) => unit !== null);
  return inUse && programOn(program, inUse.to)?.metrics.get(inUse.metricId);
}

const betterOf = (metric: MetricDefinition | undefined, { target }: SignalSettings): Better | Withheld => {
  if (!metric) return { withheld: 'nothing-to-compare', message: 'expected a metric that is in use' };
  if (metric.direction !== 'target') return { direction: metric.direction };
  return target === undefined
    ? { withheld: 'target-needed', message: `expected a target, for ${metric.metricId} is better the nearer it is to one` }
    : { direction: 'target', target };
};

const shownChange = (change: Change | undefined) =>
  change ? { ...change, percent: change.percent ?? null, beyondChance: change.beyondChance ?? null } : null;

/** The newest value against the baseline that judges it, whose spread is that of single values except on a proportion chart. */
function regressionOf(places: readonly Place[], better: Better, chart: SeriesChart | Withheld): SeriesSignals['regression'] {
  const last = isWithheld(chart) ? undefined : chart.baselines.at(-1);
  const sigma = !isWithheld(chart) && chart.kind !== 'proportion' && last ? { sigma: last.sigma } : {};
  const found = assessRegression(readingsOf(places), {
    decimals: 1,
    better,
    tolerance: '0',
    ...(last && { baseline: { centre: last.centre, ...sigma } }),
  });
  if (isWithheld(found)) return found;
  return {
    current: found.current,
    againstBaseline: shownChange(found.againstBaseline),
    againstPrevious: shownChange(found.againstPrevious),
  };
}

function forecastOf(
  places: readonly Place[],
  program: Program,
  settings: SignalSettings,
  decimals: number,
): SeriesSignals['forecast'] {
  const { horizon = USUAL_HORIZON, confidence } = settings;
  const last = places.at(-1)?.period;
  const season = last && SEASONS[last.granularity];
  const found = forecast(readingsOf(places), {
    decimals,
    horizon,
    ...(season !== undefined && { season }),
    ...(confidence !== undefined && { confidence }),
  });
  if (isWithheld(found)) return found;
  let period = last;
  const points = found.points.map(({ value, lower, upper }) => {
    period = period && periodAfter(program, period);
    return { id: period?.id ?? '', value, lower, upper };
  });
  const { method, backtest, beatsNaive, candidates } = found;
  return { method, confidence: found.confidence, points, backtest, beatsNaive, candidates: [...candidates] };
}

/** What a series says, told from noise: its control chart with the signals, its trend, its newest value against others, and a forecast. */
export function signalsOfSeries({ points, program, decided, today, settings }: SeriesInputs): SeriesSignals {
  const places = laidOut(
    points,
    program,
    today,
    decided.flatMap(({ from, to }) => [from, to]),
  );
  const metric = metricOf(places, program);
  const decimals = Math.min(MOST_DECIMALS, (metric?.precision ?? 0) + MORE_DECIMALS);
  const chart = chartOfSeries({ places, decided, settings, decimals, isRatio: metric?.aggregation === 'ratio' });
  const better = betterOf(metric, settings);
  const { significance } = settings;
  return {
    unit: metric?.unit ?? null,
    from: places[0]?.period.id ?? null,
    to: places.at(-1)?.period.id ?? null,
    chart,
    trend: isWithheld(better)
      ? better
      : assessTrend(readingsOf(places), { decimals, better, ...(significance !== undefined && { significance }) }),
    regression: isWithheld(better) ? better : regressionOf(places, better, chart),
    forecast: forecastOf(places, program, settings, decimals),
  };
}
