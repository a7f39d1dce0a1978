import assert from 'node:assert/strict';
import { AliasConflict, CollectionUnknown, DocumentRejected, FieldUndeclared } from '../../errors.js';
import { CARDS, idsOf, keepCards, sortOf } from '../cards.js';
import type { ContractPromise } from '../harness.js';

/** Collections come, change and go; aliases name them. */
export const collectionPromises: readonly ContractPromise[] = [
  {
    promise: 'declaring the same again changes nothing',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', total: '1' }]);
      await store.declare(CARDS);
      assert.deepEqual([...(await store.collections())], [CARDS.name]);
      assert.deepEqual(await idsOf(store, [{ field: 'total', is: 'eq', value: '1' }]), ['a']);
    },
  },
  {
    promise: 'a collection declared with new fields and indexes finds its old documents by them',
    async check({ store, another }) {
      const { rank, ...fields } = CARDS.fields;
      const other = await another();
      await keepCards(store, [{ id: 'a', rank: 2, sites: ['x'] }, { id: 'b', rank: 10 }, { id: 'c' }], {
        ...CARDS,
        fields,
        indexes: [['period']],
      });
      await assert.rejects(idsOf(other, [{ field: 'rank', is: 'gt', value: 1 }]), FieldUndeclared);
      await store.declare({
        ...CARDS,
        fields: { ...fields, rank: rank ?? 'number', sites: 'strings' },
        indexes: [['-rank'], ['sites']],
      });
      for (const each of [store, other]) {
        assert.deepEqual(await idsOf(each, [], sortOf('-rank')), ['b', 'a', 'c']);
        assert.deepEqual(await idsOf(each, [{ field: 'sites', is: 'has', value: 'x' }]), ['a']);
      }
      await other.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'd', rank: 5 }] }] });
      assert.deepEqual(await idsOf(store, [], sortOf('-rank')), ['b', 'd', 'a', 'c']);
    },
  },
  {
    promise: 'a collection declared without a field or an index keeps its documents, and refuses the field',
    async check({ store }) {
      const { rank: _, ...fields } = CARDS.fields;
      await keepCards(store, [{ id: 'a', rank: 1, period: 'P01' }]);
      await store.declare({ ...CARDS, indexes: [] });
      assert.deepEqual(await idsOf(store, [{ field: 'rank', is: 'eq', value: 1 }], sortOf('-rank')), ['a']);
      await store.declare({ ...CARDS, fields, indexes: [['-period']] });
      assert.deepEqual(await idsOf(store, [{ field: 'period', is: 'eq', value: 'P01' }]), ['a']);
      assert.deepEqual((await store.getMany(CARDS.name, ['a'])).get('a'), { id: 'a', rank: 1, period: 'P01' });
      await assert.rejects(idsOf(store, [{ field: 'rank', is: 'eq', value: 1 }]), FieldUndeclared);
    },
  },
  {
    promise: 'a declaration that the kept documents do not fit is refused, and the old one stays',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', rank: 1 }]);
      await assert.rejects(store.declare({ ...CARDS, fields: { ...CARDS.fields, rank: 'decimal' } }), DocumentRejected);
      assert.deepEqual(await idsOf(store, [{ field: 'rank', is: 'eq', value: 1 }]), ['a']);
    },
  },
  {
    promise: 'collections are kept apart, and listed by name',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', markets: ['de'] }], { ...CARDS, name: 'b-v1' });
      await keepCards(store, [{ id: 'a', markets: ['fr'] }, { id: 'b' }], { ...CARDS, name: 'a-v1' });
      assert.deepEqual([...(await store.collections())], ['a-v1', 'b-v1']);
      assert.equal(await store.count('b-v1'), 1);
      assert.equal(await store.count('a-v1', [{ field: 'markets', is: 'has', value: 'de' }]), 0);
    },
  },
  {
    promise: 'a dropped collection is gone with its documents and its alias; one that does not exist is no error',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', markets: ['de'] }]);
      await keepCards(store, [{ id: 'a' }], { ...CARDS, name: 'cards-v2' });
      await store.switchAlias('cards', undefined, CARDS.name);
      await store.drop(CARDS.name);
      await store.drop('unknown');
      await assert.rejects(store.count(CARDS.name), CollectionUnknown);
      assert.equal(await store.resolve('cards'), undefined);
      assert.deepEqual([...(await store.collections())], ['cards-v2']);
      await store.declare(CARDS);
      assert.equal(await store.count(CARDS.name, [{ field: 'markets', is: 'has', value: 'de' }]), 0);
      assert.equal(await store.count(CARDS.name), 0);
    },
  },
  {
    promise: 'an alias moves from the collection it names to another, and back',
    async check({ store, another }) {
      const other = await another();
      await store.declare(CARDS);
      await store.declare({ ...CARDS, name: 'cards-v2' });
      assert.equal(await store.resolve('cards'), undefined);
      for (const [from, to] of [
        [undefined, CARDS.name],
        [CARDS.name, 'cards-v2'],
        ['cards-v2', CARDS.name],
      ] as const) {
        await store.switchAlias('cards', from, to);
        assert.equal(await other.resolve('cards'), to);
      }
    },
  },
  {
    promise: 'an alias that names another collection than expected is left alone, and of racing switches one wins',
    async check({ store, another }) {
      const other = await another();
      for (const name of ['cards-v1', 'cards-v2', 'cards-v3']) await store.declare({ ...CARDS, name });
      await assert.rejects(store.switchAlias('cards', 'cards-v1', 'cards-v2'), AliasConflict);
      await store.switchAlias('cards', undefined, 'cards-v1');
      await assert.rejects(store.switchAlias('cards', undefined, 'cards-v2'), AliasConflict);
      await assert.rejects(store.switchAlias('cards', 'cards-v3', 'cards-v2'), AliasConflict);
      assert.equal(await store.resolve('cards'), 'cards-v1');
      const races = await Promise.allSettled([
        store.switchAlias('cards', 'cards-v1', 'cards-v2'),
        other.switchAlias('cards', 'cards-v1', 'cards-v3'),
      ]);
      assert.equal(races.filter(({ status }) => status === 'fulfilled').length, 1);
    },
  },
];
