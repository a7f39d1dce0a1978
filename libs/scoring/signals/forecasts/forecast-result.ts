import type { DecimalString } from '#kernel';
import type { ForecastMethod } from './forecast-methods.js';

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
