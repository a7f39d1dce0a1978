import { ChartSettings, EwmaSettings, ForecastSettings, TrendSettings } from '#scoring/signals';
import { Type, type Static } from 'typebox';
import { DECIMAL_PATTERN } from '#kernel';

/** Places that are forecast unless a setting says otherwise. */
export const USUAL_HORIZON = 3;

/** How the signals of a series are worked out: what a reader may choose. */
export const SignalSettings = Type.Object(
  {
    chart: Type.Optional(
      Type.Enum(['individuals', 'proportion', 'moving-average'], {
        description:
          'The kind of control chart; proportion for a ratio of counts, individuals for any other metric, unless given. A proportion chart takes counts out of counts only',
      }),
    ),
    rules: ChartSettings.properties.rules,
    minimumBaseline: ChartSettings.properties.minimumBaseline,
    weight: EwmaSettings.properties.weight,
    width: EwmaSettings.properties.width,
    target: Type.Optional(
      Type.String({
        pattern: DECIMAL_PATTERN,
        description: 'What is aimed at, for a metric of which nearer to a target is better',
      }),
    ),
    significance: TrendSettings.properties.significance,
    horizon: Type.Optional({
      ...ForecastSettings.properties.horizon,
      description: `How many periods ahead are forecast; ${USUAL_HORIZON} unless given`,
    }),
    confidence: ForecastSettings.properties.confidence,
  },
  { additionalProperties: false, description: 'How the signals of a series are worked out' },
);
export type SignalSettings = Static<typeof SignalSettings>;
