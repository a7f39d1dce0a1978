import assert from 'node:assert/strict';
import { CursorInvalid, QueryInvalid } from '../../errors.js';
import { CARDS, idsOf, idsOfPages, keepCards, sortOf } from '../cards.js';
import type { ContractPromise } from '../harness.js';

/* 60 cards with ties and gaps in every sort key. */
const manyCards = Array.from({ length: 60 }, (_, at) => ({
  id: `card-${String((at * 37) % 60).padStart(2, '0')}`,
  ...(at % 7 === 0 ? {} : { period: `P0${at % 4}` }),
  ...(at % 5 === 0 ? {} : { total: `${(at % 6) * 5 - 10}.5` }),
  ...(at % 11 === 0 ? {} : { rank: at % 3 }),
  provisional: at % 2 === 0,
}));

const SORTS = [
  [],
  ['-id'],
  ['period', '-total'],
  ['-period', 'total'],
  ['-total', '-rank', 'period'],
  ['rank', 'provisional', '-id'],
  ['-rank'],
];

/** Pages follow each other without a gap or a repetition. */
export const pagePromises: readonly ContractPromise[] = [
  {
    promise: 'pages together are exactly the whole, in its order, whatever the sort and the size',
    async check({ store }) {
      await keepCards(store, manyCards);
      for (const entries of SORTS) {
        const sort = sortOf(...entries);
        for (const filter of [
          [],
          [{ field: 'total', is: 'ne', value: '-5.5' } as const],
          [{ field: 'period', is: 'eq', value: 'P01' } as const],
        ]) {
          const whole = await idsOf(store, filter, sort);
          for (const limit of [1, 7, whole.length, 1_000]) {
            assert.deepEqual(await idsOfPages(store, { filter, sort, limit }), whole, `sort ${entries.join()} by ${limit}`);
          }
        }
      }
    },
  },
  {
    promise: 'a page holds no more than its limit, and names the next one only where there is one',
    async check({ store }) {
      await keepCards(store, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
      const first = await store.find(CARDS.name, { limit: 2 });
      assert.equal(first.documents.length, 2);
      assert.ok(first.next !== undefined);
      const last = await store.find(CARDS.name, { limit: 2, cursor: first.next });
      assert.deepEqual(last, { documents: [{ id: 'c' }] });
      assert.equal((await store.find(CARDS.name, { limit: 3 })).next, undefined);
      assert.deepEqual(await store.find(CARDS.name, { limit: 3, filter: [{ field: 'id', is: 'gt', value: 'c' }] }), {
        documents: [],
      });
    },
  },
  {
    promise: 'a limit is a whole number from 1 to 10,000',
    async check({ store }) {
      await store.declare(CARDS);
      for (const limit of [0, -1, 1.5, 10_001, Number.NaN]) {
        await assert.rejects(store.find(CARDS.name, { limit }), QueryInvalid, String(limit));
      }
      await store.find(CARDS.name, { limit: 10_000 });
    },
  },
  {
    promise: 'each untouched document is visited once, whatever is written meanwhile',
    async check({ store }) {
      const kept = Array.from({ length: 40 }, (_, at) => ({ id: `kept-${at}`, total: String(at * 10) }));
      await keepCards(store, kept);
      const visited = await idsOfPages(store, { sort: sortOf('-total'), limit: 5 }, async (page) => {
        await store.commit({
          writes: [
            {
              collection: CARDS.name,
              put: [
                { id: `new-${page}`, total: String(page * 50 + 5) },
                { id: `higher-${page}`, total: '1000' },
                { id: `none-${page}` },
              ],
              remove: [`new-${page - 1}`],
            },
          ],
        });
      });
      assert.deepEqual(
        visited.filter((id) => id.startsWith('kept')),
        kept.map(({ id }) => id).toReversed(),
      );
      assert.equal(new Set(visited).size, visited.length);
    },
  },
  {
    promise: 'a cursor whose document was removed or changed still continues at its place',
    async check({ store }) {
      await keepCards(
        store,
        ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, rank: at })),
      );
      const first = await store.find(CARDS.name, { sort: sortOf('rank'), limit: 3 });
      await store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'a', rank: 9 }], remove: ['c'] }] });
      const rest = await store.find(CARDS.name, { sort: sortOf('rank'), limit: 9, cursor: first.next ?? '' });
      assert.deepEqual(
        rest.documents.map(({ id }) => id),
        ['d', 'e', 'a'],
      );
    },
  },
  {
    promise: 'a cursor outlives a restart, and another limit or other fields do not trouble it',
    async check({ store, restart }) {
      await keepCards(store, [{ id: 'a' }, { id: 'b' }, { id: 'c', rank: 3 }]);
      const { next } = await store.find(CARDS.name, { limit: 1 });
      const again = await restart();
      const rest = await again.find(CARDS.name, { limit: 5, fields: ['id'], cursor: next ?? '' });
      assert.deepEqual(rest.documents, [{ id: 'b' }, { id: 'c' }]);
    },
  },
  {
    promise: 'a cursor of another filter, sort or collection, or of nobody, is refused',
    async check({ store }) {
      await keepCards(store, [{ id: 'a' }, { id: 'b' }]);
      await keepCards(store, [{ id: 'a' }, { id: 'b' }], { ...CARDS, name: 'cards-v2' });
      const { next: cursor = '' } = await store.find(CARDS.name, { sort: sortOf('rank'), limit: 1 });
      const page = { sort: sortOf('rank'), limit: 1 };
      await assert.rejects(store.find('cards-v2', { ...page, cursor }), CursorInvalid, 'another collection');
      await assert.rejects(
        store.find(CARDS.name, { ...page, sort: sortOf('-rank'), cursor }),
        CursorInvalid,
        'another direction',
      );
      await assert.rejects(store.find(CARDS.name, { limit: 1, cursor }), CursorInvalid, 'no sort');
      const filter = [{ field: 'rank', is: 'gt', value: 1 } as const];
      await assert.rejects(store.find(CARDS.name, { ...page, filter, cursor }), CursorInvalid, 'another filter');
      const forged = Buffer.from(JSON.stringify([CARDS.name, 'x', {}, 1])).toString('base64url');
      for (const nobodys of ['', 'x', cursor.slice(0, -3), `${cursor}AAAA`, forged]) {
        await assert.rejects(store.find(CARDS.name, { ...page, cursor: nobodys }), CursorInvalid, nobodys);
      }
    },
  },
  {
    promise: 'only the asked fields come, with the id, and a field that nobody has is left out',
    async check({ store }) {
      await keepCards(store, [{ id: 'a', period: 'P01', total: '1', partner: { type: 'x' }, note: 'n' }]);
      const asked = async (fields: readonly string[]): Promise<unknown> =>
        (await store.find(CARDS.name, { fields, limit: 1 })).documents[0];
      assert.deepEqual(await asked(['total', 'partner', 'nothing']), { id: 'a', total: '1', partner: { type: 'x' } });
      assert.deepEqual(await asked([]), { id: 'a' });
    },
  },
];
