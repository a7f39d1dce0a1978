import type { ReadStore } from '../../read-store.js';

/** The store with some of its methods replaced. */
export const altered = (store: ReadStore, replaced: Partial<ReadStore>): ReadStore => ({
  declare: (collection) => store.declare(collection),
  getMany: (collection, ids) => store.getMany(collection, ids),
  commit: (commit) => store.commit(commit),
  checkpoint: (key) => store.checkpoint(key),
  forgetCheckpoint: (key) => store.forgetCheckpoint(key),
  find: (collection, query) => store.find(collection, query),
  count: (collection, filter) => store.count(collection, filter),
  stream: (collection, query) => store.stream(collection, query),
  drop: (collection) => store.drop(collection),
  collections: () => store.collections(),
  resolve: (alias) => store.resolve(alias),
  switchAlias: (alias, from, to) => store.switchAlias(alias, from, to),
  close: () => store.close(),
  ...replaced,
});
