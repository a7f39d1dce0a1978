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
import { Catalog } from './catalog.js';
import type { Connection } from './connection.js';
import { countOf, selects } from './selects.js';
import type { Table } from './table.js';

const parsed = (text: unknown): Document => JSON.parse(String(text)) as Document;

/** The reads, each as of one moment, on a connection that never writes. */
export class Reader {
  private readonly catalog: Catalog;

  constructor(private readonly connection: Connection) {
    this.catalog = new Catalog(connection);
  }

  /** The table of a collection now; `CollectionUnknown` where none is declared. */
  table(collection: string): Table {
    return this.catalog.table(collection);
  }

  getMany(collection: string, ids: readonly string[]): ReadonlyMap<string, Document> {
    return this.connection.reading(() => {
      const sql = `SELECT document FROM ${this.catalog.table(collection).name} WHERE id = ?`;
      const found = new Map<string, Document>();
      for (const id of ids) {
        const row = this.connection.get(sql, id);
        if (row !== undefined) found.set(id, parsed(row[0]));
      }
      return found;
    });
  }

  find(collection: string, query: Query): Page {
    return this.connection.reading(() => {
      const table = this.catalog.table(collection);
      const checked = checkedQuery(table.declaration, query);
      const limit = checkedLimit(query.limit);
      const after = checkedCursor(table.declaration, checked, query.cursor);
      const found: Document[] = [];
      for (const { text, values } of selects(table, checked, after)) {
        const rows = this.connection.all(`${text} LIMIT ?`, ...values, limit + 1 - found.length);
        for (const [document] of rows) found.push(parsed(document));
        if (found.length > limit) break;
      }
      const documents = found.slice(0, limit).map((document) => projected(document, checked.fields));
      const last = found[limit - 1];
      if (found.length <= limit || last === undefined) return { documents };
      const keys = cursorKeys(collection, last, checked.order);
      return { documents, next: encodeCursor({ collection, query: checked.fingerprint, after: keys }) };
    });
  }

  count(collection: string, filter: Filter | undefined): number {
    return this.connection.reading(() => {
      const table = this.catalog.table(collection);
      const { text, values } = countOf(table, checkedFilter(table.declaration, filter));
      return Number(this.connection.get(text, ...values)?.[0]);
    });
  }

  /** Every matching document, read row by row; this connection is for nothing else until it ends. */
  *each(collection: string, query: Omit<Query, 'limit' | 'cursor'>): Generator<Document> {
    this.connection.execute('BEGIN');
    const table = this.catalog.table(collection);
    const checked = checkedQuery(table.declaration, query);
    for (const { text, values } of selects(table, checked, undefined)) {
      for (const [document] of this.connection.each(text, ...values)) yield projected(parsed(document), checked.fields);
    }
  }

  checkpoint(key: string): Checkpoint | undefined {
    // A file that no writer of this version has opened yet has no fences.
    const row = this.connection.get('SELECT * FROM checkpoints WHERE key = ?', key);
    if (row === undefined) return undefined;
    const [, ledgerId, position, fence] = row;
    return { ledgerId: String(ledgerId), position: String(position), ...(typeof fence === 'string' && { fence }) };
  }

  collections(): readonly string[] {
    return this.connection.all('SELECT name FROM collections ORDER BY name').map(([name]) => String(name));
  }

  resolve(alias: string): string | undefined {
    const row = this.connection.get('SELECT collection FROM aliases WHERE alias = ?', alias);
    return row === undefined ? undefined : String(row[0]);
  }
}
