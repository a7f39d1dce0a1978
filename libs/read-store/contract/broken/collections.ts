import { DocumentRejected } from '../../errors.js';
import type { CollectionDeclaration } from '../../collection.js';
import { replacing, type Breakings } from './broken.js';

const declaredOnce = replacing((store) => {
  const declared = new Set<string>();
  return {
    declare: async (collection: CollectionDeclaration) => {
      if (!declared.has(collection.name)) await store.declare(collection);
      declared.add(collection.name);
    },
  };
});

/** Adapters whose collections and aliases do not hold. */
export const brokenCollections: Breakings = {
  'declaring the same again changes nothing': replacing((store) => ({
    declare: async (collection) => {
      await store.drop(collection.name);
      await store.declare(collection);
    },
  })),
  'a collection declared with new fields and indexes finds its old documents by them': declaredOnce,
  'a collection declared without a field or an index keeps its documents, and refuses the field': declaredOnce,
  'a declaration that the kept documents do not fit is refused, and the old one stays': replacing((store) => ({
    declare: (collection) =>
      store.declare(collection).catch((error: unknown) => {
        if (!(error instanceof DocumentRejected)) throw error;
      }),
  })),
  'collections are kept apart, and listed by name': replacing((store) => ({
    collections: async () => (await store.collections()).toReversed(),
  })),
  'a dropped collection is gone with its documents and its alias; one that does not exist is no error': replacing((store) => {
    const hidden = new Set<string>();
    return {
      drop: async (collection) => void hidden.add(collection),
      collections: async () => (await store.collections()).filter((name) => !hidden.has(name)),
    };
  }),
  'an alias moves from the collection it names to another, and back': replacing((store) => ({
    switchAlias: (alias, from, to) => (from === undefined ? store.switchAlias(alias, from, to) : Promise.resolve()),
  })),
  'an alias that names another collection than expected is left alone, and of racing switches one wins': replacing((store) => ({
    switchAlias: async (alias, _, to) => store.switchAlias(alias, await store.resolve(alias), to),
  })),
};
