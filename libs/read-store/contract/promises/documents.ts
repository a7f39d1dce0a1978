import assert from 'node:assert/strict';
import { CollectionUnknown, DocumentRejected } from '../../errors.js';
import { CARDS, idsOf, keepCards } from '../cards.js';
import type { ContractPromise } from '../harness.js';

/** Documents are kept as they were given, and found by id. */
export const documentPromises: readonly ContractPromise[] = [
  {
    promise: 'a document comes back as the JSON that it was committed as',
    async check({ store }) {
      const card = {
        id: 'ü/\u{1F600}\u0000',
        period: null,
        notes: [{ text: '"\\\u0000\u{10FFFF}', deep: [[1.5, -0.1, 1e21, true, null]] }],
        'a.b': '',
      };
      await keepCards(store, [card]);
      assert.deepEqual((await store.getMany(CARDS.name, [card.id])).get(card.id), card);
    },
  },
  {
    promise: 'documents are got by id, and ids that nobody has are left out',
    async check({ store }) {
      await keepCards(store, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
      const found = await store.getMany(CARDS.name, ['c', 'nobody', 'a', 'a']);
      assert.deepEqual([...found.keys()].toSorted(), ['a', 'c']);
      assert.deepEqual(found.get('c'), { id: 'c' });
    },
  },
  {
    promise: 'thousands of documents are committed and got at once',
    async check({ store }) {
      const cards = Array.from({ length: 5_000 }, (_, at) => ({ id: `card-${at}`, rank: at }));
      await keepCards(store, cards);
      const found = await store.getMany(
        CARDS.name,
        cards.map(({ id }) => id),
      );
      assert.equal(found.size, 5_000);
      assert.deepEqual(found.get('card-4999'), { id: 'card-4999', rank: 4_999 });
    },
  },
  {
    promise: 'a document that is put again is replaced as a whole, and found by its new values only',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', period: 'P01', total: '1', markets: ['de', 'fr'] }]);
      await keepCards(store, [{ id: 'a', period: 'P02', markets: ['fr', 'it'] }]);
      assert.deepEqual((await store.getMany(CARDS.name, ['a'])).get('a'), { id: 'a', period: 'P02', markets: ['fr', 'it'] });
      assert.deepEqual(await idsOf(store, [{ field: 'period', is: 'eq', value: 'P01' }]), []);
      assert.deepEqual(await idsOf(store, [{ field: 'markets', is: 'has', value: 'de' }]), []);
      assert.deepEqual(await idsOf(store, [{ field: 'total', is: 'exists', value: true }]), []);
      assert.deepEqual(await idsOf(store, [{ field: 'markets', is: 'has', value: 'it' }]), ['a']);
    },
  },
  {
    promise: 'a removed document is gone from every read',
    async check({ store }) {
      await keepCards(store, [
        { id: 'a', markets: ['de'] },
        { id: 'b', markets: ['de'] },
      ]);
      await store.commit({ writes: [{ collection: CARDS.name, put: [], remove: ['a', 'nobody'] }] });
      assert.equal((await store.getMany(CARDS.name, ['a'])).size, 0);
      assert.deepEqual(await idsOf(store, [{ field: 'markets', is: 'has', value: 'de' }]), ['b']);
      assert.equal(await store.count(CARDS.name), 1);
    },
  },
  {
    promise: 'what a caller does to a document afterwards does not change the store',
    async check({ store }) {
      const card = { id: 'a', notes: ['kept'] };
      await keepCards(store, [card]);
      card.notes.push('not kept');
      assert.deepEqual((await store.getMany(CARDS.name, ['a'])).get('a'), { id: 'a', notes: ['kept'] });
    },
  },
  {
    promise: 'a document with another kind of value in a declared field is refused, and names the field',
    async check({ store }) {
      await store.declare(CARDS);
      const wrong = [
        { total: '1e3' },
        { total: 9.5 },
        { rank: '1' },
        { provisional: 'no' },
        { markets: 'de' },
        { period: 4 },
        { period: '\uD800' },
        { markets: ['de', 4] },
        { partner: 'x' },
      ];
      for (const fields of wrong) {
        const commit = store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'good' }, { id: 'wrong', ...fields }] }] });
        await assert.rejects(commit, DocumentRejected, JSON.stringify(fields));
      }
      assert.equal(await store.count(CARDS.name), 0);
    },
  },
  {
    promise: 'a collection that was never declared is refused by every read and write',
    async check({ store }) {
      await assert.rejects(store.getMany('unknown', ['a']), CollectionUnknown);
      await assert.rejects(store.find('unknown', { limit: 1 }), CollectionUnknown);
      await assert.rejects(store.count('unknown'), CollectionUnknown);
      await assert.rejects(store.commit({ writes: [{ collection: 'unknown', put: [{ id: 'a' }] }] }), CollectionUnknown);
      await assert.rejects(store.switchAlias('alias', undefined, 'unknown'), CollectionUnknown);
    },
  },
];
