import { Type, type Static } from 'typebox';
import { decimalTotal } from '../definitions/fields.js';

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** Records that do not count, by the reason that they came with. */
export const Exclusions = Type.Object({
  records: count('How many records, all reasons together'),
  reasons: Type.Array(
    Type.Object({ reason: Type.String({ description: 'The reason as given' }), records: count('How many records came with it') }),
    { description: 'The reasons in the order of their text, at most twelve' },
  ),
  otherReasons: count('How many records came with a reason beyond those twelve'),
});
export type Exclusions = Static<typeof Exclusions>;

/** The last value of a metric. */
export const LastValue = Type.Object({
  value: decimalTotal('The value'),
  at: Type.String({ description: 'When it occurred; of two at the same instant the one with the greater record id is the last' }),
  recordId: Type.String({ description: 'The record that it came from' }),
});
export type LastValue = Static<typeof LastValue>;

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/**
 * All that must be kept of the records of one metric in one period to know its value, whatever its aggregation. Facts of months merge into
 * those of a quarter, so that a quarter is never a mean of means. Their size does not grow with the number of records.
 */
export const Facts = Type.Object({
  entries: count('Records that count, each once'),
  records: count('Records that count, each as many times as it stands for'),
  sum: decimalTotal('Sum of the values'),
  weightedSum: decimalTotal('Sum of the values, each times how many records it stands for: what a mean is made of'),
  numerator: decimalTotal('Sum of the numerators of ratios'),
  denominator: decimalTotal('Sum of the denominators of ratios'),
  least: nullable(decimalTotal('The least value')),
  greatest: nullable(decimalTotal('The greatest value')),
  last: nullable(LastValue),
  excluded: Type.Object({ notApplicable: Exclusions, missing: Exclusions }),
});
export type Facts = Static<typeof Facts>;
