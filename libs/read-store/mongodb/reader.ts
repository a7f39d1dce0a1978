import {
  checkedCursor,
  checkedFilter,
  checkedLimit,
  checkedQuery,
  cursorKeys,
  encodeCursor,
  projected,
} from '../adapter/index.js';
import type { Document } from '../collection.js';
import type { Filter, Query } from '../query.js';
import type { Checkpoint, Page } from '../read-store.js';
import type { Catalog } from './catalog.js';
import { allOf, conditions } from './conditions.js';
import { reading, readingOne, rowsOf, type Database } from './database.js';
import { documentOf } from './layout.js';
import { following, rowSteps, sortOf } from './order.js';

/** Ids that one command asks for: they fit into it however long they are, and no server takes long over them. */
const MOST_IDS = 500;

/** Rows that a stream brings at once. */
const ROWS_OF_A_STREAM = 200;

/** The reads; each is one command, so that it is of one moment. */
export class Reader {
  constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
  ) {}

  async getMany(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    const { entry } = await this.catalog.get(collection);
    const found = new Map<string, Document>();
    const unique = [...new Set(ids)];
    for (let at = 0; at < unique.length; at += MOST_IDS) {
      const part = unique.slice(at, at + MOST_IDS);
      const rows = await rowsOf(this.database, entry)
        .find({ _id: { $in: part } }, { ...reading(this.database), batchSize: part.length })
        .toArray();
      for (const row of rows) found.set(row['_id'], documentOf(row));
    }
    return found;
  }

  async find(collection: string, query: Query): Promise<Page> {
    const { entry, layout } = await this.catalog.get(collection);
    const checked = checkedQuery(layout.declaration, query);
    const limit = checkedLimit(query.limit);
    const after = checkedCursor(layout.declaration, checked, query.cursor);
    const steps = rowSteps(layout, checked);
    const where = conditions(layout, checked.filter);
    const rows = await rowsOf(this.database, entry)
      .find(allOf(after === undefined ? where : [...where, following(steps, after)]), {
        ...reading(this.database),
        sort: new Map(sortOf(steps)),
        limit: limit + 1,
        batchSize: limit + 1,
        allowDiskUse: true,
      })
      .toArray();
    const found = rows.slice(0, limit).map(documentOf);
    const documents = found.map((document) => projected(document, checked.fields));
    const last = found.at(-1);
    if (rows.length <= limit || last === undefined) return { documents };
    const keys = cursorKeys(collection, last, checked.order);
    return { documents, next: encodeCursor({ collection, query: checked.fingerprint, after: keys }) };
  }

  async count(collection: string, filter: Filter | undefined): Promise<number> {
    const { entry, layout } = await this.catalog.get(collection);
    const where = allOf(conditions(layout, checkedFilter(layout.declaration, filter)));
    return rowsOf(this.database, entry).countDocuments(where, reading(this.database));
  }

  /** Every matching document, a batch at a time. */
  async *each(collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncGenerator<Document> {
    const { entry, layout } = await this.catalog.get(collection);
    const checked = checkedQuery(layout.declaration, query);
    const { maxTimeMS: _, ...options } = reading(this.database);
    const rows = rowsOf(this.database, entry).find(allOf(conditions(layout, checked.filter)), {
      ...options,
      sort: new Map(sortOf(rowSteps(layout, checked))),
      batchSize: ROWS_OF_A_STREAM,
      allowDiskUse: true,
    });
    try {
      for await (const row of rows) yield projected(documentOf(row), checked.fields);
    } finally {
      await rows.close();
    }
  }

  async checkpoint(key: string): Promise<Checkpoint | undefined> {
    const entry = await this.database.checkpoints.findOne({ _id: { $eq: key } }, readingOne(this.database));
    if (entry === null) return undefined;
    const { ledgerId, position, fence } = entry;
    return { ledgerId, position, ...(fence !== undefined && { fence }) };
  }

  async resolve(alias: string): Promise<string | undefined> {
    const entry = await this.database.aliases.findOne({ _id: { $eq: alias } }, readingOne(this.database));
    return entry?.collection;
  }
}
