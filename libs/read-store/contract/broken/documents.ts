import { DocumentRejected } from '../../errors.js';
import { CARDS } from '../cards.js';
import { replacing, type Breakings } from './broken.js';

/** Adapters that lose, keep or mix up documents. */
export const brokenDocuments: Breakings = {
  'a document comes back as the JSON that it was committed as': replacing((store) => ({
    commit: ({ writes, ...rest }) =>
      store.commit({
        ...rest,
        writes: writes.map((write) => ({
          ...write,
          put: write.put.map((document) => ({
            ...document,
            notes: JSON.parse(JSON.stringify(document['notes'] ?? null).replaceAll('null', '0')),
          })),
        })),
      }),
  })),
  'documents are got by id, and ids that nobody has are left out': replacing((store) => ({
    getMany: async (collection, ids) => new Map([...(await store.getMany(collection, ids)), ['nobody', { id: 'nobody' }]]),
  })),
  'thousands of documents are committed and got at once': replacing((store) => ({
    getMany: (collection, ids) => store.getMany(collection, ids.slice(0, 999)),
  })),
  'a document that is put again is replaced as a whole, and found by its new values only': replacing((store) => ({
    commit: async ({ writes, ...rest }) => {
      const merged = writes.map(async (write) => {
        const before = await store.getMany(
          write.collection,
          write.put.map(({ id }) => id),
        );
        return { ...write, put: write.put.map((document) => ({ ...before.get(document.id), ...document })) };
      });
      await store.commit({ ...rest, writes: await Promise.all(merged) });
    },
  })),
  'a removed document is gone from every read': replacing((store) => ({
    commit: ({ writes, ...rest }) =>
      store.commit({ ...rest, writes: writes.map(({ collection, put }) => ({ collection, put })) }),
  })),
  'what a caller does to a document afterwards does not change the store': replacing((store) => {
    const given = new Map<string, { readonly id: string }>();
    return {
      commit: async (commit) => {
        await store.commit(commit);
        for (const { put } of commit.writes) for (const document of put) given.set(document.id, document);
      },
      getMany: async () => given,
    };
  }),
  'a document with another kind of value in a declared field is refused, and names the field': replacing((store) => ({
    commit: (commit) =>
      store.commit(commit).catch((error: unknown) => {
        if (!(error instanceof DocumentRejected)) throw error;
      }),
  })),
  'a collection that was never declared is refused by every read and write': replacing((store) => ({
    count: async (collection, filter) => (collection === CARDS.name ? store.count(collection, filter) : 0),
  })),
};
