import type { DecimalString } from '#kernel';
import { valuesOf, type Reading } from '../series/reading.js';
import { shown } from '../series/shown.js';
import { withhold, type Withheld } from '../series/withheld.js';
import { candidatesOf } from './candidates.js';
import { FORECAST_METHODS } from './forecast-methods.js';
import type { Forecast } from './forecast-result.js';
import { FARTHEST, MINIMUM_FORECAST, type ForecastSettings } from './forecast-settings.js';
import type { Observations } from './model.js';

/** A forecast looks back on so many places at most: what is older says little, and costs as much. */
const LONGEST_MEMORY = 120;

/** The newest part of a series, from a value to its last value. */
function remembered(values: Observations): Observations {
  const last = values.findLastIndex((value) => value !== undefined);
  const memory = values.slice(Math.max(0, last + 1 - LONGEST_MEMORY), last + 1);
  return memory.slice(memory.findIndex((value) => value !== undefined));
}

/**
 * What a series will be, by the method that would have erred least so far. Never without its intervals and the errors of its backtest;
 * withheld for too few values, and for values that are all the same. A gap at the end counts as time that has passed already. Throws a
 * RangeError on a horizon or a confidence that means nothing.
 */
export function forecast(readings: readonly Reading[], settings: ForecastSettings): Forecast | Withheld {
  const { decimals, horizon, methods = FORECAST_METHODS, minimumPoints = MINIMUM_FORECAST } = settings;
  const confidence = Number(settings.confidence ?? '0.95');
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > FARTHEST)
    throw new RangeError(`expected a horizon of 1 to ${FARTHEST} places, got ${horizon}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`expected a confidence between 0 and 1, got ${confidence}`);
  const values = valuesOf(readings);
  const observations = remembered(values);
  const observed = observations.filter((value) => value !== undefined);
  const least = Math.max(minimumPoints, MINIMUM_FORECAST);
  if (observed.length < least)
    return withhold('too-few-points', `expected at least ${least} points for a forecast, got ${observed.length}`);
  if (new Set(observed).size === 1) return withhold('no-variation', 'expected values that differ');
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
