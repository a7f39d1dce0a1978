import { Type, type Static } from 'typebox';
import { optionalDecimal } from '../../definitions/fields.js';
import { FORECAST_METHODS } from './forecast-methods.js';

/** The least values for a forecast: a setting may ask for more. */
export const MINIMUM_FORECAST = 12;

/** Places ahead at most: farther out an interval says nothing. */
export const FARTHEST = 36;

/** How a forecast is made. */
export const ForecastSettings = Type.Object(
  {
    decimals: Type.Integer({ minimum: 0, maximum: 12, description: 'Decimals that its figures are shown with' }),
    horizon: Type.Integer({ minimum: 1, maximum: FARTHEST, description: 'How many places ahead' }),
    season: Type.Optional(
      Type.Integer({
        minimum: 2,
        description: 'Places in a season, such as 12 for months of a year; without it there is no seasonal forecast',
      }),
    ),
    confidence: optionalDecimal('The chance that a value lies within its interval, between 0 and 1; 0.95 unless given'),
    minimumPoints: Type.Optional(
      Type.Integer({ minimum: MINIMUM_FORECAST, description: `Least values; ${MINIMUM_FORECAST} unless given, and never fewer` }),
    ),
    methods: Type.Optional(
      Type.Array(Type.Enum([...FORECAST_METHODS], { description: 'A method' }), {
        minItems: 1,
        description: 'The methods to choose from; all of them unless given',
      }),
    ),
  },
  { additionalProperties: false, description: 'How a forecast is made' },
);
export type ForecastSettings = Static<typeof ForecastSettings>;
