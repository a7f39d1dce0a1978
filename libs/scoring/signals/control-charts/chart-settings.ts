import { Type, type Static } from 'typebox';
import { decimalField } from '../../definitions/fields.js';
import { RuleSetting } from './rules/rule.js';

/** The least points of a baseline unless a setting says otherwise: with fewer, limits are mostly noise themselves. */
export const MINIMUM_BASELINE = 24;

/** The most decimals that a statistic is shown with. */
const MOST_DECIMALS = 12;

const id = (description: string) => Type.String({ minLength: 1, maxLength: 100, description });

/** Why the baseline is this one, and from where on it judges. */
const decision = {
  reason: Type.String({ minLength: 1, maxLength: 2000, description: 'Why this is the baseline' }),
  appliesFrom: id('Id of the first point that is judged against it; the one before judges up to there'),
};

/** What a series is judged against, from one point on. Its figures are frozen: later points never move them. */
export const Baseline = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('measured', { description: 'Its figures are computed from a stretch of the series' }),
        from: id('Id of the first point that it is computed from'),
        to: id('Id of the last point that it is computed from'),
        ...decision,
      },
      { additionalProperties: false, description: 'A baseline computed from the series' },
    ),
    Type.Object(
      {
        kind: Type.Literal('given', { description: 'Its figures are given' }),
        centre: decimalField('Centre line'),
        sigma: decimalField(
          'Standard deviation; on a p-chart, of the distances in binomial standard deviations, so 1 for a plain one',
        ),
        ...decision,
      },
      { additionalProperties: false, description: 'A baseline whose figures are given' },
    ),
  ],
  { description: 'What a series is judged against' },
);
export type Baseline = Static<typeof Baseline>;

/** How a chart is drawn. */
export const ChartSettings = Type.Object(
  {
    decimals: Type.Integer({ minimum: 0, maximum: MOST_DECIMALS, description: 'Decimals that its figures are shown with' }),
    rules: Type.Optional(
      Type.Array(RuleSetting, {
        maxItems: 20,
        description: 'The rules that are switched on; nelson-1 and nelson-2 unless given',
      }),
    ),
    baselines: Type.Optional(
      Type.Array(Baseline, {
        minItems: 1,
        maxItems: 200,
        description: 'The baselines in the order in which they take over; the first points of the series unless given',
      }),
    ),
    minimumBaseline: Type.Optional(
      Type.Integer({ minimum: 2, maximum: 1000, description: `Least points of a baseline; ${MINIMUM_BASELINE} unless given` }),
    ),
    sigma: Type.Optional(
      Type.Enum(['moving-range', 'standard-deviation'], {
        description:
          'How the spread of a baseline is estimated: from its moving ranges, unless given, or as its sample standard deviation',
      }),
    ),
  },
  { additionalProperties: false, description: 'How a control chart is drawn' },
);
export type ChartSettings = Static<typeof ChartSettings>;
