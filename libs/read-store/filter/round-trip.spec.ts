import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import type { Comparison, Query } from '#read-store';
import { decodeCursor, encodeCursor, formatListQuery, parseListQuery, type ListGrammar } from '#read-store/filter';

const grammar: ListGrammar = {
  fields: {
    period: 'string',
    'partner.type': 'string',
    total: 'decimal',
    rank: 'number',
    provisional: 'boolean',
    markets: 'strings',
  },
};

const text = fc.string({ unit: 'grapheme' });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.nat(999))
  .map(([whole, part]) => `${whole}.${part}`);

const values = { period: text, 'partner.type': text, total: decimalText, rank: number, provisional: fc.boolean() } as const;

const comparison = fc.oneof(
  ...(['period', 'total', 'rank'] as const).flatMap((field) => [
    fc.record({ field: fc.constant(field), is: fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte'), value: values[field] }),
    /* A list of one empty text is the one thing that has no notation of its own. */
    fc
      .record({
        field: fc.constant(field),
        is: fc.constant('in'),
        value: fc.array<unknown>(values[field], { minLength: 1, maxLength: 9 }),
      })
      .filter(({ value }) => !(value.length === 1 && value[0] === '')),
  ]),
  fc.record({ field: fc.constant('provisional'), is: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
  fc.record({ field: fc.constant('markets'), is: fc.constant('has'), value: text }),
  fc.record({ field: fc.constant('partner.type'), is: fc.constant('prefix'), value: text }),
  fc.record({ field: fc.constantFrom('id', ...Object.keys(grammar.fields)), is: fc.constant('exists'), value: fc.boolean() }),
) as fc.Arbitrary<Comparison>;

const query: fc.Arbitrary<Query> = fc.record(
  {
    filter: fc.uniqueArray(comparison, { maxLength: 8, selector: ({ field, is }) => `${field} ${is}` }),
    sort: fc.uniqueArray(fc.record({ field: fc.constantFrom('id', 'period', 'total', 'rank'), descending: fc.boolean() }), {
      minLength: 1,
      selector: ({ field }) => field,
    }),
    fields: fc.array(fc.constantFrom('total', 'period', 'note'), { minLength: 1 }),
    limit: fc.integer({ min: 1, max: 1_000 }),
    cursor: fc.constant(encodeCursor({ collection: 'cards-v1', query: 'f', after: ['a'] })),
  },
  { requiredKeys: ['filter', 'limit'] },
);

describe('a list query', () => {
  test.prop([query])('written as parameters and sent as a URL is read back as it was', (asked) => {
    const url = new URLSearchParams(formatListQuery(asked).map(([name, value]): [string, string] => [name, value]));
    expect(parseListQuery(Object.fromEntries(url), grammar)).toEqual({ query: asked });
  });

  test.prop([fc.dictionary(text, fc.oneof(text, fc.array(text)))])(
    'is read or refused, whatever is sent, and never throws',
    (parameters) => {
      expect(Object.keys(parseListQuery(parameters, grammar))).toHaveLength(1);
    },
  );

  test.prop([text, text, fc.array(fc.oneof(text, number, fc.boolean(), fc.constant(null)), { minLength: 1 })])(
    'is continued by a cursor that is read back as it was written',
    (collection, fingerprint, after) => {
      const cursor = { collection, query: fingerprint, after };
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    },
  );
});
