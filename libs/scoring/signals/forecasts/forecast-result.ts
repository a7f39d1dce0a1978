import type { DecimalString } from '#kernel';
import type { ForecastMethod } from './forecast-methods.js';

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
