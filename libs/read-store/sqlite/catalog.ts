import { LRUCache } from 'lru-cache';
import type { CollectionDeclaration } from '../collection.js';
import { CollectionUnknown } from '../errors.js';
import type { Connection } from './connection.js';
import { Table } from './table.js';

const TABLES = 256;

/** The declared collections as the file has them at this moment: another process may change them at any time. */
export class Catalog {
  private readonly tables = new LRUCache<string, Table>({ max: TABLES });

  constructor(private readonly connection: Connection) {}

  /** The table of a collection, or `undefined` where none is declared. */
  find(name: string): Table | undefined {
    const row = this.connection.get('SELECT generation, declaration FROM collections WHERE name = ?', name);
    if (row === undefined) return undefined;
    const [generation, text] = [Number(row[0]), String(row[1])];
    const key = `${generation} ${text}`;
    const kept = this.tables.get(key);
    if (kept !== undefined) return kept;
    const table = new Table(generation, JSON.parse(text) as CollectionDeclaration);
    this.tables.set(key, table);
    return table;
  }

  /** The table of a collection; `CollectionUnknown` where none is declared. */
  table(name: string): Table {
    const table = this.find(name);
    if (table === undefined) throw new CollectionUnknown(name);
    return table;
  }
}
