import { fitDampedHolt, fitHolt } from './holt.js';
import { fitLinear } from './linear.js';
import type { Fit } from './model.js';
import { fitSeasonalNaive } from './naive.js';

/** The methods, the simplest first: of two that do equally well, the simpler one is chosen. */
export const FORECAST_METHODS = ['naive', 'seasonal-naive', 'linear', 'holt', 'damped-holt'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** How each method is fitted; the seasonal one only where there is a season. */
export const fitsFor = (season: number | undefined): Readonly<Partial<Record<ForecastMethod, Fit>>> => ({
  naive: fitSeasonalNaive(1),
  ...(season !== undefined && season > 1 && { 'seasonal-naive': fitSeasonalNaive(season) }),
  linear: fitLinear,
  holt: fitHolt,
  'damped-holt': fitDampedHolt,
});
