import { CursorInvalid, QueryInvalid } from '../../errors.js';
import type { Page } from '../../read-store.js';
import { replacing, type Breaking, type Breakings } from './broken.js';

/* Pages by counting documents: right only while nobody writes. */
const byOffset: Breaking = replacing((store) => ({
  find: async (collection, { cursor, limit, ...query }) => {
    const start = Number(cursor ?? 0);
    const { documents } = await store.find(collection, { ...query, limit: 10_000 });
    const page = documents.slice(start, start + limit);
    return { documents: page, ...(start + limit < documents.length ? { next: String(start + limit) } : {}) };
  },
}));

/* Pages that continue behind the document that ended the page before, if it is still there. */
const byLastId: Breaking = replacing((store) => ({
  find: async (collection, { cursor, limit, ...query }) => {
    const { documents } = await store.find(collection, { ...query, limit: 10_000 });
    const start = cursor === undefined ? 0 : documents.findIndex(({ id }) => id === cursor) + 1;
    const page = documents.slice(start, start + limit);
    const last = page.at(-1);
    return { documents: page, ...(start + limit < documents.length && last !== undefined ? { next: last.id } : {}) };
  },
}));

const trusting = (instead: Page, error: new (...args: never[]) => Error): Breaking =>
  replacing((store) => ({
    find: (collection, query) =>
      store.find(collection, query).catch((thrown: unknown) => {
        if (thrown instanceof error) return instead;
        throw thrown;
      }),
  }));

/** Adapters that lose or repeat documents between pages. */
export const brokenPages: Breakings = {
  'pages together are exactly the whole, in its order, whatever the sort and the size': replacing((store) => ({
    find: (collection, query) =>
      store
        .find(collection, query.cursor === undefined ? query : { ...query, cursor: query.cursor, limit: query.limit + 1 })
        .then((page) => ({
          ...page,
          documents: page.documents.slice(0, query.limit),
        })),
  })),
  'a page holds no more than its limit, and names the next one only where there is one': replacing((store) => ({
    find: async (collection, query) => ({ next: 'more', ...(await store.find(collection, query)) }),
  })),
  'a limit is a whole number from 1 to 10,000': trusting({ documents: [] }, QueryInvalid),
  'each untouched document is visited once, whatever is written meanwhile': byOffset,
  'a cursor whose document was removed or changed still continues at its place': byLastId,
  'a cursor outlives a restart, and another limit or other fields do not trouble it': (harness) => ({
    ...harness,
    restart: async () => {
      const store = await harness.restart();
      return replacing(() => ({ find: async () => ({ documents: [] }) }))({ ...harness, store }).store;
    },
  }),
  'a cursor of another filter, sort or collection, or of nobody, is refused': trusting({ documents: [] }, CursorInvalid),
  'only the asked fields come, with the id, and a field that nobody has is left out': replacing((store) => ({
    find: (collection, query) => store.find(collection, { ...query, fields: [...(query.fields ?? []), 'note'] }),
  })),
};
