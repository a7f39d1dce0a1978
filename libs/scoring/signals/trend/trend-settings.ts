import { Type, type Static } from 'typebox';
import { decimalField, optionalDecimal } from '../../definitions/fields.js';
import { Better } from './better.js';

/** The least points for a trend unless a setting says otherwise: with fewer, the normal approximation of the test is off. */
export const MINIMUM_TREND = 10;

const decimals = (description: string) => Type.Integer({ minimum: 0, maximum: 12, description });

/** How a trend is assessed. */
export const TrendSettings = Type.Object(
  {
    decimals: decimals('Decimals that its figures are shown with'),
    better: Better,
    significance: optionalDecimal('The chance of calling a trend where there is none, between 0 and 1; 0.05 unless given'),
    minimumPoints: Type.Optional(Type.Integer({ minimum: 4, description: `Least values; ${MINIMUM_TREND} unless given` })),
  },
  { additionalProperties: false, description: 'How a trend is assessed' },
);
export type TrendSettings = Static<typeof TrendSettings>;

/** How a fall back is assessed. */
export const RegressionSettings = Type.Object(
  {
    decimals: decimals('Decimals of percentages'),
    better: Better,
    tolerance: decimalField('Differences in goodness up to this, in units, are no change'),
    baseline: Type.Optional(
      Type.Object(
        {
          centre: decimalField('Its centre line'),
          sigma: optionalDecimal('Its standard deviation, where chance is to be told apart'),
        },
        { additionalProperties: false, description: 'The baseline' },
      ),
    ),
  },
  { additionalProperties: false, description: 'How a fall back is assessed' },
);
export type RegressionSettings = Static<typeof RegressionSettings>;
