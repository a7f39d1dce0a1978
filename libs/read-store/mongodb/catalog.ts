import { LRUCache } from 'lru-cache';
import type { ClientSession } from 'mongodb';
import type { CollectionDeclaration } from '../collection.js';
import { CollectionUnknown } from '../errors.js';
import { readingOne, type CatalogEntry, type Database } from './database.js';
import { Layout } from './layout.js';

/** A declared collection as it is at this moment. */
export interface Declared {
  readonly entry: CatalogEntry;
  readonly layout: Layout;
}

const LAYOUTS = 256;

/** The declared collections as the database has them at this moment: another process may change them at any time. */
export class Catalog {
  private readonly layouts = new LRUCache<string, Layout>({ max: LAYOUTS });

  constructor(private readonly database: Database) {}

  /** A collection, or `undefined` where none is declared. */
  async find(name: string, session?: ClientSession): Promise<Declared | undefined> {
    const options = session === undefined ? readingOne(this.database) : { session };
    const entry = await this.database.catalog.findOne({ _id: { $eq: name } }, options);
    return entry === null ? undefined : { entry, layout: this.layoutOf(entry.declaration) };
  }

  /** A collection; `CollectionUnknown` where none is declared. */
  async get(name: string, session?: ClientSession): Promise<Declared> {
    const declared = await this.find(name, session);
    if (declared === undefined) throw new CollectionUnknown(name);
    return declared;
  }

  /** The names of all collections, in order. */
  async names(): Promise<readonly string[]> {
    const entries = await this.database.catalog.find({}, { ...readingOne(this.database), sort: { _id: 1 } }).toArray();
    return entries.map(({ _id }) => _id);
  }

  private layoutOf(text: string): Layout {
    const kept = this.layouts.get(text);
    if (kept !== undefined) return kept;
    const layout = new Layout(JSON.parse(text) as CollectionDeclaration);
    this.layouts.set(text, layout);
    return layout;
  }
}
