import type { CollectionDeclaration, Document } from '../collection.js';
import type { Filter, SortKey } from '../query.js';
import type { ReadStore } from '../read-store.js';

/** The collection that most checks work on: a field of each kind, one of them nested. */
export const CARDS: CollectionDeclaration = {
  name: 'cards-v1',
  fields: {
    period: 'string',
    'partner.type': 'string',
    total: 'decimal',
    rank: 'number',
    provisional: 'boolean',
    markets: 'strings',
  },
  indexes: [['period', '-total'], ['partner.type', 'period'], ['markets'], ['-rank']],
};

/** Declares the cards and keeps the documents. */
export const keepCards = async (store: ReadStore, documents: readonly Document[], declaration = CARDS): Promise<void> => {
  await store.declare(declaration);
  await store.commit({ writes: [{ collection: declaration.name, put: documents }] });
};

/** Cards that hold one field each, with ids a, b, c, …: `undefined` leaves the field out. */
export const cardsWith = (field: string, values: readonly unknown[]): readonly Document[] =>
  values.map((value, at) => {
    const id = String.fromCodePoint(0x61 + at);
    return value === undefined ? { id } : { id, [field]: value };
  });

/** `-total` and the like as a sort. */
export const sortOf = (...entries: readonly string[]): readonly SortKey[] =>
  entries.map((entry) => ({ field: entry.replace(/^-/, ''), descending: entry.startsWith('-') }));

/** The ids that match, in order. */
export const idsOf = async (store: ReadStore, filter: Filter, sort: readonly SortKey[] = []): Promise<readonly string[]> =>
  (await store.find(CARDS.name, { filter, sort, limit: 1_000 })).documents.map(({ id }) => id);

/** The ids of every page, followed to the end; `between` runs after each page. */
export const idsOfPages = async (
  store: ReadStore,
  query: { readonly filter?: Filter; readonly sort?: readonly SortKey[]; readonly limit: number },
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; ; page += 1) {
    const found = await store.find(CARDS.name, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...found.documents.map(({ id }) => id));
    if (found.next === undefined) return ids;
    cursor = found.next;
    await between(page);
  }
};

/** Every document that a stream gives. */
export const collected = async (documents: AsyncIterable<Document>): Promise<readonly Document[]> => {
  const all: Document[] = [];
  for await (const document of documents) all.push(document);
  return all;
};
