import { backtest, trainingLength, type Backtest } from './backtest.js';
import { FORECAST_METHODS, fitsFor, type ForecastMethod } from './forecast-methods.js';
import type { ForecastSettings } from './forecast-settings.js';
import type { Fit, Observations } from './model.js';

/** Values that the first origin of the backtest looks back on at least. */
const LEAST_TRAINING = 8;

/** A method that could be fitted at every origin, and how it did. */
export interface Candidate {
  readonly method: ForecastMethod;
  readonly fit: Fit;
  readonly tested: Backtest;
}

/** Every method that can be tried on a series, the simplest first. */
export function candidatesOf(observations: Observations, settings: ForecastSettings, confidence: number): readonly Candidate[] {
  const training = trainingLength(observations.length, LEAST_TRAINING);
  const fits = fitsFor(settings.season);
  return FORECAST_METHODS.flatMap((method) => {
    const fit = fits[method];
    const tested = fit && backtest(fit, observations, training, settings.horizon, confidence);
    return fit && tested ? [{ method, fit, tested }] : [];
  });
}
