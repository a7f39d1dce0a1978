import type { Filter, Query } from '../../query.js';
import type { Document } from '../../collection.js';
import type { ReadStore } from '../../read-store.js';
import type { Harness } from '../harness.js';

/** Makes an adapter break one promise: a change of the harness around a store that keeps them all. */
export type Breaking = (harness: Harness) => Harness;

/** The breakings of a group, each under the promise that it breaks. */
export type Breakings = Readonly<Record<string, Breaking>>;

/** Replaces some methods of every store that the harness opens. */
export const replacing =
  (replaced: (store: ReadStore) => Partial<ReadStore>): Breaking =>
  (harness) => {
    const broken = (store: ReadStore): ReadStore => {
      const bound = Object.fromEntries(METHODS.map((method) => [method, store[method].bind(store)])) as unknown as ReadStore;
      return { ...bound, ...replaced(store) };
    };
    return {
      ...harness,
      store: broken(harness.store),
      restart: async () => broken(await harness.restart()),
      another: async () => broken(await harness.another()),
    };
  };

const METHODS = [
  'declare',
  'getMany',
  'commit',
  'checkpoint',
  'forgetCheckpoint',
  'find',
  'count',
  'stream',
  'drop',
  'collections',
  'resolve',
  'switchAlias',
  'close',
] as const satisfies readonly (keyof ReadStore)[];

/** Changes every filter on its way to the store. */
export const filtering = (change: (filter: Filter) => Filter): Breaking =>
  replacing((store) => ({
    find: (collection, query) => store.find(collection, { ...query, filter: change(query.filter ?? []) }),
    count: (collection, filter) => store.count(collection, change(filter ?? [])),
  }));

/** Finds by a comparison of one's own instead of the store's, on top-level fields. */
export const matching = (matches: (value: unknown, is: string, other: unknown) => boolean): Breaking =>
  replacing((store) => {
    const found = async (collection: string, filter: Filter = []): Promise<readonly Document[]> => {
      const { documents } = await store.find(collection, { limit: 10_000 });
      return documents.filter((document) => filter.every(({ field, is, value }) => matches(document[field], is, value)));
    };
    return {
      find: async (collection, { filter }) => ({ documents: await found(collection, filter) }),
      count: async (collection, filter) => (await found(collection, filter)).length,
    };
  });

/** Sorts by a comparison of one's own instead of the store's, on the first sort key. */
export const sorting = (compare: (left: unknown, right: unknown) => number): Breaking =>
  replacing((store) => ({
    find: async (collection, query: Query) => {
      const { documents } = await store.find(collection, { limit: 10_000 });
      const [{ field, descending }] = [query.sort?.[0] ?? { field: 'id', descending: false }];
      return { documents: documents.toSorted((left, right) => compare(left[field], right[field]) * (descending ? -1 : 1)) };
    },
  }));
