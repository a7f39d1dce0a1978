import assert from 'node:assert/strict';
import { CollectionUnknown, FieldUndeclared } from '../../errors.js';
import { CARDS, collected, keepCards, sortOf } from '../cards.js';
import type { ContractPromise } from '../harness.js';
import { retainedBytes } from '../retained-bytes.js';

const cards = Array.from({ length: 600 }, (_, at) => ({
  id: `card-${String(at).padStart(4, '0')}`,
  rank: at % 10,
  total: String(at),
}));

const MEBIBYTE = 1_048_576;

/** Streams give everything, as of one moment. */
export const streamPromises: readonly ContractPromise[] = [
  {
    promise: 'a stream gives every matching document in the asked order, with the asked fields',
    async check({ store }) {
      await keepCards(store, cards);
      const all = await collected(
        store.stream(CARDS.name, {
          filter: [{ field: 'rank', is: 'gte', value: 8 }],
          sort: sortOf('rank', '-total'),
          fields: ['rank'],
        }),
      );
      assert.equal(all.length, 120);
      assert.deepEqual(all[0], { id: 'card-0598', rank: 8 });
      assert.deepEqual(all[119], { id: 'card-0009', rank: 9 });
    },
  },
  {
    promise: 'a stream gives each untouched document once, whatever is committed or dropped while it is read',
    async check({ store }) {
      await keepCards(store, cards);
      const seen: string[] = [];
      for await (const { id } of store.stream(CARDS.name, {})) {
        seen.push(id);
        if (seen.length === 1) {
          const put = cards.slice(0, 400).map((card) => ({ ...card, total: '-1' }));
          await store.commit({ writes: [{ collection: CARDS.name, put, remove: ['card-0550'] }] });
        }
        if (seen.length === 200) await store.drop(CARDS.name);
      }
      assert.deepEqual(
        seen.filter((id) => id !== 'card-0550'),
        cards.map(({ id }) => id).filter((id) => id !== 'card-0550'),
      );
    },
  },
  {
    promise: 'a stream is of one moment, whatever is committed or dropped while it is read',
    ofOneMoment: true,
    async check({ store }) {
      await keepCards(store, cards);
      const seen: unknown[] = [];
      for await (const document of store.stream(CARDS.name, {})) {
        seen.push(document);
        if (seen.length === 1) {
          const changed = cards.slice(0, 400).map((card) => ({ ...card, total: '-1' }));
          await store.commit({
            writes: [{ collection: CARDS.name, put: [...changed, { id: 'card-9999' }], remove: ['card-0550'] }],
          });
        }
        if (seen.length === 200) await store.drop(CARDS.name);
      }
      assert.deepEqual(seen, cards);
    },
  },
  {
    promise: 'a stream holds only what is being read: memory stays flat over many megabytes',
    async check({ store }) {
      await store.declare(CARDS);
      const note = 'n'.repeat(32_768);
      for (let batch = 0; batch < 25; batch += 1) {
        const put = Array.from({ length: 100 }, (_, at) => ({ id: `${batch}-${at}`, rank: at, note: `${note}${batch}-${at}` }));
        await store.commit({ writes: [{ collection: CARDS.name, put }] });
      }
      const before = await retainedBytes();
      let [most, count] = [0, 0];
      for await (const document of store.stream(CARDS.name, { sort: sortOf('rank') })) {
        count += document.id === '' ? 0 : 1;
        if (count % 500 === 0) most = Math.max(most, (await retainedBytes()) - before);
      }
      assert.equal(count, 2_500);
      assert.ok(most < 40 * MEBIBYTE, `held ${Math.round(most / MEBIBYTE)} MiB of 80`);
    },
  },
  {
    promise: 'a stream that is left early, or two at once, leave the store in order',
    async check({ store }) {
      await keepCards(store, cards);
      for await (const document of store.stream(CARDS.name, {})) {
        if (document.id === 'card-0002') break;
      }
      const [one, other] = await Promise.all([
        collected(store.stream(CARDS.name, {})),
        collected(store.stream(CARDS.name, { sort: sortOf('-id') })),
      ]);
      assert.deepEqual(one, cards);
      assert.deepEqual(other.toReversed(), cards);
      await store.drop(CARDS.name);
      await keepCards(store, [{ id: 'a' }]);
    },
  },
  {
    promise: 'a stream of an unknown collection or by an undeclared field is refused',
    async check({ store }) {
      await store.declare(CARDS);
      await assert.rejects(collected(store.stream('unknown', {})), CollectionUnknown);
      await assert.rejects(collected(store.stream(CARDS.name, { sort: sortOf('secret') })), FieldUndeclared);
    },
  },
];
