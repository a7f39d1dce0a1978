import { Type, type Static } from 'typebox';
import { identifierField, textField } from './fields.js';

/** Which way of a metric is better. */
export const Direction = Type.Enum(['higher', 'lower', 'target'], {
  description: 'higher: more is better; lower: less is better; target: the nearer to the target the better',
});
export type Direction = Static<typeof Direction>;

/** How the records of a period become one value. */
export const Aggregation = Type.Enum(['sum', 'mean', 'last', 'min', 'max', 'count', 'ratio'], {
  description:
    'sum of values; mean of values, from their sum and count; the last value by when it occurred; the least; the greatest; ' +
    'how many records; ratio: the sum of numerators over the sum of denominators',
});
export type Aggregation = Static<typeof Aggregation>;

/** Who reports the records of a metric. */
export const Supplier = Type.Enum(['vendor', 'partner', 'third-party'], {
  description: 'vendor: the company that runs the program; partner: the scored partner itself; third-party: anyone else',
});
export type Supplier = Static<typeof Supplier>;

/** The currency of a metric that is an amount of money, and the date of the rates that foreign amounts are converted at. */
export const MetricCurrency = Type.Object({
  code: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of the currency that the values are in' }),
  rateDate: Type.String({
    format: 'date',
    description: 'Date of the exchange rates with which other currencies are converted, YYYY-MM-DD',
  }),
});
export type MetricCurrency = Static<typeof MetricCurrency>;

/** What a metric is: everything that is needed to read one of its values. */
export const MetricDefinition = Type.Object({
  metricId: identifierField('Identifier of the metric within its program'),
  name: textField('Name of the metric, for people', 120),
  description: textField('What it measures and how, in words', 2000),
  unit: textField('Unit of its values, for example days, lines, USD or percent', 40),
  direction: Direction,
  aggregation: Aggregation,
  kind: Type.Enum(['leading', 'lagging'], { description: 'leading: says what will come; lagging: says what came of it' }),
  precision: Type.Integer({ minimum: 0, maximum: 12, description: 'Decimals that its values are shown with' }),
  owner: identifierField('Pseudonymous id of whoever answers for the definition'),
  cadence: textField(
    'How often a value is expected: daily, weekly, monthly, quarterly, half-yearly, annual, or an RFC 5545 rule (FREQ=…)',
    300,
  ),
  suppliedBy: Supplier,
  dimensions: Type.Array(identifierField('A dimension: market, product-line, site, or an identifier of the program’s own'), {
    maxItems: 8,
    description: 'By what its records can be sliced',
  }),
  currency: Type.Optional(MetricCurrency),
});
export type MetricDefinition = Static<typeof MetricDefinition>;
