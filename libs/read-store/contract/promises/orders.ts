import assert from 'node:assert/strict';
import { FieldUndeclared, QueryInvalid } from '../../errors.js';
import { CARDS, cardsWith, idsOf, keepCards, sortOf } from '../cards.js';
import type { ContractPromise } from '../harness.js';

const sorted = (field: string, values: readonly unknown[], ascending: string, descending: string): ContractPromise['check'] =>
  async function check({ store }) {
    await keepCards(store, cardsWith(field, values));
    assert.equal((await idsOf(store, [], sortOf(field))).join(''), ascending, `by ${field}`);
    assert.equal((await idsOf(store, [], sortOf(`-${field}`))).join(''), descending, `by -${field}`);
  };

/** Orders are total, and the same in every adapter. */
export const orderPromises: readonly ContractPromise[] = [
  {
    promise: 'without a sort, documents come by id',
    async check({ store }) {
      await keepCards(store, [
        { id: 'b' },
        { id: 'B' },
        { id: 'é' },
        { id: 'a10' },
        { id: 'a9' },
        { id: '\u{1F600}' },
        { id: '\uFFFD' },
      ]);
      assert.deepEqual(await idsOf(store, []), ['B', 'a10', 'a9', 'b', 'é', '\uFFFD', '\u{1F600}']);
    },
  },
  {
    promise: 'texts are sorted by code point, and documents without one come last either way',
    check: sorted('period', ['b', undefined, 'a', '', 'B', null, 'é'], 'decagbf', 'gacedbf'),
  },
  {
    promise: 'decimals are sorted by value, and documents without one come last either way',
    check: sorted(
      'total',
      ['9.5', undefined, '10', '-3', '-20.5', '0.001', '0', '12345678901234567890.000000000001', '12345678901234567890'],
      'edgfacihb',
      'hicafgdeb',
    ),
  },
  {
    promise: 'numbers are sorted as numbers, and documents without one come last either way',
    check: sorted('rank', [undefined, 10, 9, -1, 0.5, null], 'decbaf', 'bcedaf'),
  },
  {
    promise: 'flags are sorted false before true, and documents without one come last either way',
    check: sorted('provisional', [true, undefined, false], 'cab', 'acb'),
  },
  {
    promise: 'several sort keys are each taken in their own direction, and the id decides at last',
    async check({ store }) {
      await keepCards(store, [
        { id: 'a', period: 'P01', total: '5' },
        { id: 'b', period: 'P01', total: '10' },
        { id: 'c', period: 'P02', total: '7' },
        { id: 'd', period: 'P01' },
        { id: 'e', total: '99' },
        { id: 'f', period: 'P01', total: '10.0' },
      ]);
      const order = async (...entries: readonly string[]): Promise<string> =>
        (await idsOf(store, [], sortOf(...entries))).join('');
      assert.equal(await order('period', '-total'), 'bfadce');
      assert.equal(await order('-period', 'total'), 'cabfde');
      assert.equal(await order('-period', '-total', '-id'), 'cfbade');
      assert.equal(await order('-total', 'period'), 'ebfcad');
      assert.equal(await order('-id'), 'fedcba');
    },
  },
  {
    promise: 'a sort by a field that is not declared, or by an array, is refused',
    async check({ store }) {
      await store.declare(CARDS);
      await assert.rejects(store.find(CARDS.name, { sort: sortOf('secret'), limit: 1 }), FieldUndeclared);
      await assert.rejects(store.find(CARDS.name, { sort: sortOf('markets'), limit: 1 }), QueryInvalid);
    },
  },
];
