import type { DecimalString } from '#kernel';
import { valuesOf, type Reading } from '../series/reading.js';
import { shown } from '../series/shown.js';
import { withhold, type Withheld } from '../series/withheld.js';
import { backtest, trainingLength, type Backtest } from './backtest.js';
import { fitDampedHolt, fitHolt } from './holt.js';
import { fitLinear } from './linear.js';
import type { Fit, Observations } from './model.js';
import { fitSeasonalNaive } from './naive.js';

/** The methods, the simplest first: of two that do equally well, the simpler one is chosen. */
export const FORECAST_METHODS = ['naive', 'seasonal-naive', 'linear', 'holt', 'damped-holt'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** The least values for a forecast unless a setting says otherwise. */
export const MINIMUM_FORECAST = 12;

/** Values that the first origin of the backtest looks back on at least. */
const LEAST_TRAINING = 8;

/** A forecast looks back on so many places at most: what is older says little, and costs as much. */
const LONGEST_MEMORY = 120;

/** How a forecast is made. */
export interface ForecastSettings {
  readonly decimals: number;
  /** How many places ahead, 1 to 36. */
  readonly horizon: number;
  /** Places in a season, such as 12 for months of a year; without it there is no seasonal forecast. */
  readonly season?: number;
  /** The chance that a value lies within its interval; 0.95 unless given. */
  readonly confidence?: DecimalString;
  /** Least values; 12 unless given, and never fewer. */
  readonly minimumPoints?: number;
  /** The methods to choose from; all of them unless given. */
  readonly methods?: readonly ForecastMethod[];
}

/** A forecast, with what is needed to doubt it. */
export interface Forecast {
  readonly method: ForecastMethod;
  readonly confidence: DecimalString;
  readonly points: readonly {
    readonly step: number;
    readonly value: DecimalString;
    readonly lower: DecimalString;
    readonly upper: DecimalString;
  }[];
  readonly backtest: {
    readonly origins: number;
    readonly forecasts: number;
    /** The mean distance between forecast and value. */
    readonly meanAbsoluteError: DecimalString;
    /** The same of the naive forecast, which repeats the last value. */
    readonly naiveMeanAbsoluteError: DecimalString;
    /** The share of values that lay within their intervals. */
    readonly coverage: DecimalString;
  };
  /** Whether it did better than the naive forecast. */
  readonly beatsNaive: boolean;
  /** Every method that could be tried, with its mean absolute error. */
  readonly candidates: readonly { readonly method: ForecastMethod; readonly meanAbsoluteError: DecimalString }[];
  /** What was fitted, by name. */
  readonly parameters: Readonly<Record<string, DecimalString>>;
}

const fitsFor = (season: number | undefined): Readonly<Partial<Record<ForecastMethod, Fit>>> => ({
  naive: fitSeasonalNaive(1),
  ...(season !== undefined && season > 1 && { 'seasonal-naive': fitSeasonalNaive(season) }),
  linear: fitLinear,
  holt: fitHolt,
  'damped-holt': fitDampedHolt,
});

/** The part of a series from its first value to its last. */
function trimmed(values: Observations): Observations {
  const last = values.findLastIndex((value) => value !== undefined);
  const memory = values.slice(Math.max(0, last + 1 - LONGEST_MEMORY), last + 1);
  return memory.slice(memory.findIndex((value) => value !== undefined));
}

interface Candidate {
  readonly method: ForecastMethod;
  readonly fit: Fit;
  readonly tested: Backtest;
}

function candidatesOf(observations: Observations, settings: ForecastSettings, confidence: number): readonly Candidate[] {
  const training = trainingLength(observations.length, LEAST_TRAINING);
  const fits = fitsFor(settings.season);
  return FORECAST_METHODS.flatMap((method) => {
    const fit = fits[method];
    const tested = fit && backtest(fit, observations, training, settings.horizon, confidence);
    return fit && tested ? [{ method, fit, tested }] : [];
  });
}

/**
 * What a series will be, by the method that would have erred least so far. Never without its intervals and the errors of its backtest;
 * withheld for too few values, and for values that are all the same. A gap at the end counts as time that has passed already.
 */
export function forecast(readings: readonly Reading[], settings: ForecastSettings): Forecast | Withheld {
  const { decimals, horizon, methods = FORECAST_METHODS, minimumPoints = MINIMUM_FORECAST } = settings;
  const values = valuesOf(readings);
  const observed = values.filter((value) => value !== undefined);
  const least = Math.max(minimumPoints, MINIMUM_FORECAST);
  if (observed.length < least)
    return withhold('too-few-points', `expected at least ${least} points for a forecast, got ${observed.length}`);
  if (new Set(observed).size === 1) return withhold('no-variation', 'expected values that differ');
  const observations = trimmed(values);
  const confidence = Number(settings.confidence ?? '0.95');
  const candidates = candidatesOf(observations, settings, confidence);
  const naive = candidates.find(({ method }) => method === 'naive');
  const best = candidates
    .filter(({ method }) => methods.includes(method))
    .toSorted((left, right) => left.tested.meanAbsoluteError - right.tested.meanAbsoluteError)[0];
  const model = best?.fit(observations, confidence);
  if (!naive || !best || !model) return withhold('too-few-points', 'expected fewer gaps: no method can be tried on this series');
  const show = (value: number): DecimalString => shown(value, decimals);
  const passed = values.length - 1 - values.findLastIndex((value) => value !== undefined);
  return {
    method: best.method,
    confidence: String(confidence),
    points: Array.from({ length: horizon }, (_, ahead) => {
      const { value, lower, upper } = model.predict(passed + ahead + 1);
      return { step: ahead + 1, value: show(value), lower: show(lower), upper: show(upper) };
    }),
    backtest: {
      origins: best.tested.origins,
      forecasts: best.tested.forecasts,
      meanAbsoluteError: show(best.tested.meanAbsoluteError),
      naiveMeanAbsoluteError: show(naive.tested.meanAbsoluteError),
      coverage: show(best.tested.coverage),
    },
    beatsNaive: best.tested.meanAbsoluteError < naive.tested.meanAbsoluteError,
    candidates: candidates.map(({ method, tested }) => ({ method, meanAbsoluteError: show(tested.meanAbsoluteError) })),
    parameters: Object.fromEntries(Object.entries(model.parameters).map(([name, value]) => [name, show(value)])),
  };
}
