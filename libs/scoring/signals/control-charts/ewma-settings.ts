import { Type, type Static } from 'typebox';
import { optionalDecimal } from '../../definitions/fields.js';
import { ChartSettings } from './chart-settings.js';

const { rules: _rules, ...settings } = ChartSettings.properties;

/** How a moving average is drawn. The rules for points of their own do not apply: its points depend on each other. */
export const EwmaSettings = Type.Object(
  {
    ...settings,
    weight: optionalDecimal('Weight of the newest value, above 0 and up to 1; 0.2 unless given'),
    width: optionalDecimal('Standard deviations of the average from the centre line to a limit, above 0; 3 unless given'),
    limits: Type.Optional(
      Type.Enum(['exact', 'asymptotic'], {
        description:
          'exact, unless given: limits that are narrower for the first points, as the average is; asymptotic: the ones that they approach',
      }),
    ),
  },
  { additionalProperties: false, description: 'How the chart of a moving average is drawn' },
);
export type EwmaSettings = Static<typeof EwmaSettings>;
