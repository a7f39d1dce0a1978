import { beforeEach, describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { collectionOf, ofPartner, readModels, type AnyReadModel } from '#projections';
import type { Query, ReadStore } from '#read-store';
import { memoryReadStore } from '#read-store/memory';
import { findPage, streamAll } from './lists.js';

const [first] = readModels;
if (!first) throw new Error('expected a read model');
const model: AnyReadModel = {
  ...first,
  name: 'cards',
  version: 1,
  stored: Type.Object({ id: Type.String() }),
  fields: { partnerId: 'string', markets: 'strings' },
  subjectOf: () => ofPartner('a'),
};

let store: ReadStore;
beforeEach(async () => {
  store = memoryReadStore();
  const declared = { ...collectionOf(model), indexes: [] };
  await store.declare(declared);
  await store.switchAlias('cards', undefined, declared.name);
  const put = ['a', 'b', 'c'].map((id) => ({ id, partnerId: id, markets: [] }));
  await store.commit({ writes: [{ collection: declared.name, put }] });
});

const query = (part: Partial<Query>): Query => ({ filter: [], sort: [], limit: 2, ...part });
const problemOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: { code?: string; details?: { faults?: readonly { path: string }[]; retryAfter?: number } }) => [
      error.code,
      ...(error.details?.faults ?? []).map(({ path }) => path),
    ],
  );

describe('a list', () => {
  test('is found in pages, or all of it', async () => {
    expect((await findPage(store, model, query({}))).data.map(({ id }) => id)).toEqual(['a', 'b']);
    const all = await Array.fromAsync(await streamAll(store, model, query({})));
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('can be left before its end', async () => {
    for await (const { id } of await streamAll(store, model, query({}))) {
      expect(id).toBe('a');
      break;
    }
    expect.assertions(1);
  });

  test.each<readonly [string, Partial<Query>, string]>([
    ['a field that the collection in sight does not have', { filter: [{ field: 'tier', is: 'eq', value: 'gold' }] }, 'tier'],
    ['a comparison that does not suit its field', { filter: [{ field: 'markets', is: 'prefix', value: 'n' }] }, 'markets'],
    ['an order by such a field', { sort: [{ field: 'tier', descending: true }] }, 'tier'],
  ])('asked by %s is a malformed query, and names it, before anything is sent', async (_, part, field) => {
    for (const asked of [findPage(store, model, query(part)), streamAll(store, model, query(part))]) {
      const [code, path] = (await problemOf(asked)) ?? [];
      expect([code, String(path)]).toEqual(['query-malformed', expect.stringContaining(field)]);
    }
  });

  test('with a cursor of another query names the cursor; with one of another collection it is stale', async () => {
    const { next = '' } = await findPage(store, model, query({}));
    const other = query({ cursor: next, sort: [{ field: 'partnerId', descending: true }] });
    expect(await problemOf(findPage(store, model, other))).toEqual(['query-malformed', 'cursor']);
    const newer = collectionOf(model, 2);
    await store.declare({ ...newer, indexes: [] });
    await store.switchAlias('cards', collectionOf(model).name, newer.name);
    expect(await problemOf(findPage(store, model, query({ cursor: next })))).toEqual(['cursor-stale']);
  });

  test('of a read model that no projector has begun is to be asked for again', async () => {
    const empty = memoryReadStore();
    expect(await problemOf(findPage(empty, model, query({})))).toEqual(['wait-timed-out']);
    expect(await problemOf(streamAll(empty, model, query({})))).toEqual(['wait-timed-out']);
  });
});
