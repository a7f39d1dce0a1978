import { around, halfWidth, sumOfSquares, type Fit, type Observations } from './model.js';

/** The differences between values that lie a season apart, where both are there. */
const seasonalDifferences = (observations: Observations, season: number): readonly number[] =>
  observations.flatMap((value, place) => {
    const before = observations[place - season];
    return value === undefined || before === undefined ? [] : [value - before];
  });

/** The values of the last season, each with how many seasons it is old; a gap is filled from the season before it. */
function lastSeason(
  observations: Observations,
  season: number,
  place: number,
): { readonly value: number; readonly seasons: number } | undefined {
  for (let from = place - season, seasons = 1; from >= 0; from -= season, seasons += 1) {
    const value = observations[from];
    if (value !== undefined) return { value, seasons };
  }
  return undefined;
}

/**
 * The value of the same place in the last season; with a season of one, the last value: the naive forecast.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2 and 5.5, with their standard deviations.
 */
export const fitSeasonalNaive =
  (season: number): Fit =>
  (observations, confidence) => {
    const differences = seasonalDifferences(observations, season);
    const lasts = Array.from({ length: season }, (_, step) => lastSeason(observations, season, observations.length + step));
    if (differences.length < 2 || lasts.includes(undefined)) return undefined;
    const sigma = Math.sqrt(sumOfSquares(differences) / differences.length);
    const width = halfWidth(confidence, differences.length);
    return {
      predict(steps) {
        const last = lasts[(steps - 1) % season];
        const seasons = (last?.seasons ?? 1) + Math.floor((steps - 1) / season);
        return around(last?.value ?? NaN, width * sigma * Math.sqrt(seasons));
      },
      parameters: season === 1 ? {} : { season },
    };
  };
