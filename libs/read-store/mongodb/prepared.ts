import { BSON, type ObjectId } from 'mongodb';
import { documentText } from '../adapter/index.js';
import type { Document } from '../collection.js';
import { DocumentRejected } from '../errors.js';
import type { CollectionWrites } from '../read-store.js';
import type { Catalog, Declared } from './catalog.js';
import type { Row } from './layout.js';

/** Documents as JSON, taken when the caller handed them over: what is done to them afterwards does not count. */
export interface Taken {
  readonly collection: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
}

/** The writes of one collection as rows. */
export interface Prepared {
  readonly declared: Declared;
  readonly rows: readonly Row[];
  readonly remove: readonly string[];
}

/** MongoDB holds 16 MiB a document; what asks for it to be written takes some. */
const MOST_BYTES = 16 * 1024 * 1024 - 64 * 1024;

/** No JSON of so few characters makes more bytes than that. */
const SURELY_FITS = MOST_BYTES / 8;

/** Takes writes over: of several documents of one id the last counts, and a removed id is removed. `DocumentRejected` for what is no JSON. */
export const taken = ({ collection, put, remove = [] }: CollectionWrites): Taken => {
  const texts = new Map<string, string>();
  for (const document of put) texts.set(document.id, documentText(collection, document));
  for (const id of remove) texts.delete(id);
  return { collection, texts, remove: [...new Set(remove)] };
};

const checkSize = (row: Row, text: string, collection: string): Row => {
  if (text.length < SURELY_FITS || BSON.calculateObjectSize(row) <= MOST_BYTES) return row;
  throw new DocumentRejected(collection, row['_id'], '', 'expected a document of less than 16 MiB');
};

/** The rows of all writes, as the collections are declared now. `CollectionUnknown` and `DocumentRejected` before anything is written. */
export const prepared = async (catalog: Catalog, all: readonly Taken[], commit: ObjectId): Promise<readonly Prepared[]> => {
  const done: Prepared[] = [];
  for (const { collection, texts, remove } of all) {
    const declared = await catalog.get(collection);
    const rows = Array.from(texts.values(), (text) =>
      checkSize(declared.layout.row(JSON.parse(text) as Document, text, commit), text, collection),
    );
    done.push({ declared, rows, remove });
  }
  return done;
};
