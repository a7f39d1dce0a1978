import { CollectionUnknown } from '../../errors.js';
import type { Document } from '../../collection.js';
import type { Query, SortKey } from '../../query.js';
import type { ReadStore } from '../../read-store.js';
import { replacing, type Breakings } from './broken.js';

/* A stream made of pages: each of its own moment. */
async function* paged(store: ReadStore, collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<Document> {
  let cursor: string | undefined;
  do {
    const page = await store.find(collection, { ...query, limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.documents;
    cursor = page.next;
  } while (cursor !== undefined);
}

/* A stream that has everything parsed before the first document goes out. */
async function* hoarding(documents: AsyncIterable<Document>): AsyncIterable<Document> {
  const all: Document[] = [];
  for await (const document of documents) all.push(structuredClone(document));
  yield* all;
}

/** Adapters whose streams are something else. */
export const brokenStreams: Breakings = {
  'a stream gives every matching document in the asked order, with the asked fields': replacing((store) => ({
    stream: (collection, { sort = [], ...query }) =>
      store.stream(collection, { ...query, sort: sort.slice(0, 1) satisfies readonly SortKey[] }),
  })),
  'a stream gives each untouched document once, whatever is committed or dropped while it is read': replacing((store) => ({
    stream: (collection, query) => paged(store, collection, query),
  })),
  'a stream is of one moment, whatever is committed or dropped while it is read': replacing((store) => ({
    stream: (collection, query) => paged(store, collection, query),
  })),
  'a stream holds only what is being read: memory stays flat over many megabytes': replacing((store) => ({
    stream: (collection, query) => hoarding(store.stream(collection, query)),
  })),
  'a stream that is left early, or two at once, leave the store in order': replacing((store) => {
    let open = false;
    return {
      async *stream(collection, query) {
        if (open) return;
        open = true;
        yield* store.stream(collection, query);
        open = false;
      },
    };
  }),
  'a stream of an unknown collection or by an undeclared field is refused': replacing((store) => ({
    async *stream(collection, query) {
      try {
        yield* store.stream(collection, query);
      } catch (error) {
        if (!(error instanceof CollectionUnknown)) throw error;
      }
    },
  })),
};
