import assert from 'node:assert/strict';
import { FieldUndeclared, QueryInvalid } from '../../errors.js';
import type { Comparison } from '../../query.js';
import { CARDS, cardsWith, idsOf, keepCards } from '../cards.js';
import type { ContractPromise } from '../harness.js';

type Case = readonly [is: Comparison['is'], value: unknown, ids: string];

/* Cards a, b, c, … hold the values in turn; each case says which of them match. */
const matching = (field: string, values: readonly unknown[], cases: readonly Case[]): ContractPromise['check'] =>
  async function check({ store }) {
    const [outer, inner] = field.split('.');
    const cards = cardsWith(inner ?? field, values).map(({ id, ...rest }) =>
      inner === undefined ? { id, ...rest } : { id, [outer ?? '']: rest },
    );
    await keepCards(store, cards);
    for (const [is, value, ids] of cases) {
      const filter = [{ field, is, value } as Comparison];
      assert.equal((await idsOf(store, filter)).join(''), ids, `${field} ${is} ${JSON.stringify(value)}`);
      assert.equal(await store.count(CARDS.name, filter), ids.length, `count of ${field} ${is} ${JSON.stringify(value)}`);
    }
  };

/** The filter grammar, comparison by comparison and kind by kind. */
export const filterPromises: readonly ContractPromise[] = [
  {
    promise: 'texts are compared by code point',
    check: matching(
      'period',
      ['P10', 'P9', '', 'p1', 'é', '\u{1F600}', '\uFFFD', undefined],
      [
        ['eq', 'P9', 'b'],
        ['eq', '', 'c'],
        ['ne', 'P9', 'acdefgh'],
        ['lt', 'P9', 'ac'],
        ['lte', 'P9', 'abc'],
        ['gt', 'p1', 'efg'],
        ['gte', '\u{1F600}', 'f'],
        ['in', ['P9', 'é', 'none'], 'be'],
        ['in', [], ''],
        ['exists', true, 'abcdefg'],
        ['exists', false, 'h'],
      ],
    ),
  },
  {
    promise: 'a prefix is taken literally',
    check: matching(
      'period',
      ['FY2011-P04', 'FY2011', 'FY2012-P01', '%_', 'fy2011', 'a*', 'FY2011\u{10FFFF}', '\u{10FFFF}x', undefined],
      [
        ['prefix', 'FY2011', 'abg'],
        ['prefix', 'FY201', 'abcg'],
        ['prefix', '%', 'd'],
        ['prefix', '_', ''],
        ['prefix', 'a*', 'f'],
        ['prefix', '\u{10FFFF}', 'h'],
        ['prefix', '', 'abcdefgh'],
      ],
    ),
  },
  {
    promise: 'decimals are compared by value, to the last of 20 integer and 12 fraction digits',
    check: matching(
      'total',
      [
        '9.5',
        '10',
        '-2',
        '-10.5',
        '0',
        '12345678901234567890.123456789012',
        '12345678901234567890.123456789013',
        '10.00',
        '-0.05',
        undefined,
      ],
      [
        ['eq', '10.0', 'bh'],
        ['ne', '10', 'acdefgij'],
        ['lt', '10', 'acdei'],
        ['lte', '9.50', 'acdei'],
        ['lt', '-2', 'd'],
        ['gt', '9.5', 'bfgh'],
        ['gt', '12345678901234567890.123456789012', 'g'],
        ['gte', '-0.1', 'abefghi'],
        ['in', ['0.0', '12345678901234567890.123456789012'], 'ef'],
        ['exists', false, 'j'],
      ],
    ),
  },
  {
    promise: 'numbers are compared as numbers',
    check: matching(
      'rank',
      [2, 10, -1.5, 0, 1e300, undefined],
      [
        ['eq', 10, 'b'],
        ['ne', 10, 'acdef'],
        ['lt', 10, 'acd'],
        ['lte', 2, 'acd'],
        ['gt', 2, 'be'],
        ['gte', 2, 'abe'],
        ['in', [0, 2], 'ad'],
        ['exists', true, 'abcde'],
      ],
    ),
  },
  {
    promise: 'a flag is true, false or missing',
    check: matching(
      'provisional',
      [true, false, null, undefined],
      [
        ['eq', true, 'a'],
        ['eq', false, 'b'],
        ['ne', true, 'bcd'],
        ['in', [true, false], 'ab'],
        ['exists', false, 'cd'],
      ],
    ),
  },
  {
    promise: 'an array has the values that it holds, each by itself',
    check: matching(
      'markets',
      [['de', 'fr'], ['d'], [], ['de', 'de'], undefined],
      [
        ['has', 'de', 'ad'],
        ['has', 'd', 'b'],
        ['has', 'de,fr', ''],
        ['exists', true, 'abcd'],
        ['exists', false, 'e'],
      ],
    ),
  },
  {
    promise: 'an array is searched alike with and without an index',
    async check({ store }) {
      const cards = cardsWith('markets', [['de', 'fr'], ['d'], undefined]);
      for (const indexes of [[], [['markets', '-total']], [['period']]]) {
        await keepCards(store, cards, { ...CARDS, indexes });
        const has = [{ field: 'markets', is: 'has', value: 'de' } as const];
        assert.deepEqual(await idsOf(store, has, [{ field: 'total', descending: true }]), ['a'], JSON.stringify(indexes));
      }
    },
  },
  {
    promise: 'a nested field is found by its dotted path',
    check: matching(
      'partner.type',
      ['manufacturer', 'reseller', undefined],
      [
        ['eq', 'reseller', 'b'],
        ['exists', false, 'c'],
      ],
    ),
  },
  {
    promise: 'the id may be filtered on in every collection',
    check: matching(
      'id',
      ['a', 'b', 'c'],
      [
        ['in', ['a', 'c'], 'ac'],
        ['gt', 'a', 'bc'],
      ],
    ),
  },
  {
    promise: 'all comparisons of a filter hold',
    async check({ store }) {
      await keepCards(store, [
        { id: 'a', period: 'P01', total: '80', markets: ['de'] },
        { id: 'b', period: 'P01', total: '70', markets: ['de'] },
        { id: 'c', period: 'P02', total: '90', markets: ['de'] },
        { id: 'd', period: 'P01', total: '90', markets: ['fr'] },
      ]);
      const range: readonly Comparison[] = [
        { field: 'total', is: 'gte', value: '75' },
        { field: 'total', is: 'lt', value: '85' },
      ];
      assert.deepEqual(await idsOf(store, range), ['a']);
      const all: readonly Comparison[] = [
        { field: 'period', is: 'eq', value: 'P01' },
        { field: 'markets', is: 'has', value: 'de' },
      ];
      assert.deepEqual(await idsOf(store, all, [{ field: 'total', descending: true }]), ['a', 'b']);
    },
  },
  {
    promise: 'a filter on a field that is not declared is refused',
    async check({ store }) {
      await store.declare(CARDS);
      const filter = [{ field: 'secret', is: 'eq', value: 'x' } as const];
      await assert.rejects(store.find(CARDS.name, { filter, limit: 1 }), FieldUndeclared);
      await assert.rejects(store.count(CARDS.name, filter), FieldUndeclared);
    },
  },
  {
    promise: 'a comparison that does not suit its field, or a value of another kind, is refused',
    async check({ store }) {
      await store.declare(CARDS);
      const wrong = [
        { field: 'rank', is: 'prefix', value: '1' },
        { field: 'provisional', is: 'gt', value: true },
        { field: 'markets', is: 'eq', value: 'de' },
        { field: 'period', is: 'has', value: 'P' },
        { field: 'total', is: 'gt', value: 'much' },
        { field: 'rank', is: 'in', value: [1, 'two'] },
        { field: 'period', is: 'eq', value: 1 },
        { field: 'period', is: 'in', value: Array.from({ length: 1_001 }, String) },
      ] as readonly Comparison[];
      for (const comparison of wrong) {
        await assert.rejects(store.count(CARDS.name, [comparison]), QueryInvalid, JSON.stringify(comparison));
      }
    },
  },
  {
    promise: 'a value is never read as part of the query',
    check: matching(
      'period',
      ["' OR 1=1 --", '$ne', '{"$gt":""}', '.*'],
      [
        ['eq', "' OR 1=1 --", 'a'],
        ['eq', '.*', 'd'],
        ['eq', '{"$gt":""}', 'c'],
        ['prefix', '$', 'b'],
      ],
    ),
  },
];
