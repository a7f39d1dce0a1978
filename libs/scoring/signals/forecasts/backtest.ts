import { mean } from 'simple-statistics';
import type { Fit, Observations } from './model.js';

/** How a method would have done: forecasts from one origin after another, each made from what came before it alone. */
export interface Backtest {
  /** Origins that forecasts were made from. */
  readonly origins: number;
  /** Forecasts that a value was there to be held against. */
  readonly forecasts: number;
  readonly meanAbsoluteError: number;
  /** The share of those values that lay within their intervals. */
  readonly coverage: number;
}

/** The places before the first origin: half of the series, and never fewer than a fit needs. */
export const trainingLength = (length: number, least: number): number => Math.max(least, Math.floor(length / 2));

/**
 * The errors of a method over rolling origins, up to so many steps ahead; undefined where it cannot be fitted at one of them.
 * Source: Leonard J. Tashman, International Journal of Forecasting 16 (2000), 437 to 450.
 */
export function backtest(
  fit: Fit,
  observations: Observations,
  training: number,
  horizon: number,
  confidence: number,
): Backtest | undefined {
  const errors: number[] = [];
  let within = 0;
  let origins = 0;
  for (let origin = training; origin < observations.length; origin += 1) {
    const known = observations.slice(0, origin);
    if (known.at(-1) === undefined) continue;
    const model = fit(known, confidence);
    if (model === undefined) return undefined;
    origins += 1;
    observations.slice(origin, origin + horizon).forEach((actual, ahead) => {
      if (actual === undefined) return;
      const { value, lower, upper } = model.predict(ahead + 1);
      errors.push(Math.abs(actual - value));
      if (actual >= lower && actual <= upper) within += 1;
    });
  }
  if (errors.length === 0) return undefined;
  return { origins, forecasts: errors.length, meanAbsoluteError: mean(errors), coverage: within / errors.length };
}
