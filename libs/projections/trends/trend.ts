import { Granularity } from '#calendar';
import { Direction, Facts } from '#scoring';
import { Type, type Static, type TSchema } from 'typebox';
import { Facets } from '../shared/facets.js';
import { Parts } from '../shared/closure.js';

const id = (description: string) => Type.String({ description });
const nullable = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });

/** What a figure of a settled period is worked out by. */
export const TrendGrounds = Type.Object(
  {
    programRevision: nullable(Type.Integer(), 'Revision of the program; null where it does not hold then'),
    partnerRevision: nullable(Type.Integer(), "Revision of the partner's profile; null where there is none then"),
    tier: nullable(Type.String(), 'Tier of the partner'),
  },
  { description: 'What the figure was worked out by when it was settled' },
);
export type TrendGrounds = Static<typeof TrendGrounds>;

/** The value of one metric of a partner in a period: a point of its series by month, quarter or year. */
export const TrendPoint = Type.Object({
  id: id('The point: `<partner>.<program>.<metric>.<period>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  metricId: id('The metric'),
  periodId: id('The period, such as FY2011-P04, FY2011-Q2 or FY2011'),
  granularity: Granularity,
  from: id('First day of the period'),
  to: id('Last day of the period, which belongs to it'),
  closed: Type.Boolean({
    description: 'Whether every closing period that its facts come from is closed; until then it is provisional',
  }),
  parts: Parts,
  pinned: Type.Optional(TrendGrounds),
  facts: Facts,
  ...Facets.properties,
  rulesRevision: nullable(Type.Integer(), 'Revision of the program that says how its value is worked out'),
  unit: nullable(Type.String(), 'Unit of the value; null where the metric is not in use then'),
  direction: nullable(Direction, 'Which way is better; null where the metric is not in use then'),
  value: nullable(Type.String(), 'The value, with the decimals of the metric; null where there is none'),
  absence: nullable(
    Type.Enum(['metric-not-in-force', 'nothing-recorded', 'not-applicable', 'missing', 'zero-denominator']),
    'Why there is no value; null where there is one',
  ),
  records: Type.Integer({ description: 'Records that count' }),
  coverage: nullable(Type.String(), 'Part of its records that counts, 0 to 1; null where there are none'),
});
export type TrendPoint = Static<typeof TrendPoint>;
