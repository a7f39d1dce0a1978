import { setImmediate as turn } from 'node:timers/promises';
import type { CollectionDeclaration, Document } from '../collection.js';
import { ReadStoreUnavailable } from '../errors.js';
import type { Filter, Query } from '../query.js';
import type { Checkpoint, Commit, Page, ReadStore } from '../read-store.js';
import { Connection } from './connection.js';
import { Reader } from './reader.js';
import { WriterThread } from './writer-thread.js';

/**
 * Where the read models are kept. `readOnly`: another process writes. `largestFile`: a bound in bytes, beyond which the store is full.
 * `lockWait`: how long another process may hold the write lock, in milliseconds (10,000 unless given).
 */
export interface SqliteReadStoreOptions {
  readonly file: string;
  readonly readOnly?: boolean;
  readonly largestFile?: number;
  readonly lockWait?: number;
}

/** After so many documents of a stream, others get their turn. */
const AT_ONCE = 100;

class SqliteReadStore implements ReadStore {
  private readonly reader: Reader;
  private readonly streams = new Set<Connection>();
  private closed = false;

  constructor(
    private readonly file: string,
    private readonly connection: Connection,
    private readonly writer: WriterThread | undefined,
  ) {
    this.reader = new Reader(connection);
  }

  async declare({ name, fields, indexes }: CollectionDeclaration): Promise<void> {
    // How it is published does not concern this store, and its catalog is read with every query.
    await this.writing().call({ does: 'declare', declaration: { name, fields, indexes } });
  }

  async getMany(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return this.reader.getMany(collection, ids);
  }

  async commit({ writes, checkpoint }: Commit): Promise<void> {
    for (;;) {
      const rows = writes.map(({ collection, put, remove = [] }) => {
        const table = this.reader.table(collection);
        return { collection, generation: table.generation, put: put.map((document) => table.row(document)), remove };
      });
      const committed = await this.writing().call({ does: 'commit', commit: { writes: rows, checkpoint } });
      if (committed === 'done') return;
    }
  }

  async checkpoint(key: string): Promise<Checkpoint | undefined> {
    return this.reader.checkpoint(key);
  }

  async forgetCheckpoint(key: string): Promise<void> {
    await this.writing().call({ does: 'forgetCheckpoint', key });
  }

  async find(collection: string, query: Query): Promise<Page> {
    return this.reader.find(collection, query);
  }

  async count(collection: string, filter?: Filter): Promise<number> {
    return this.reader.count(collection, filter);
  }

  async *stream(collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<Document> {
    if (this.closed) throw new ReadStoreUnavailable('the read store is closed');
    const connection = Connection.open(this.file, { mode: 'read' });
    this.streams.add(connection);
    try {
      let read = 0;
      for (const document of new Reader(connection).each(collection, query)) {
        yield document;
        read += 1;
        if (read % AT_ONCE === 0) await turn();
      }
    } finally {
      this.streams.delete(connection);
      connection.close();
    }
  }

  async drop(collection: string): Promise<void> {
    await this.writing().call({ does: 'drop', collection });
  }

  async collections(): Promise<readonly string[]> {
    return this.reader.collections();
  }

  async resolve(alias: string): Promise<string | undefined> {
    return this.reader.resolve(alias);
  }

  async switchAlias(alias: string, from: string | undefined, to: string): Promise<void> {
    await this.writing().call({ does: 'switchAlias', alias, from, to });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.connection.close();
    for (const stream of this.streams) stream.close();
    await this.writer?.close();
  }

  private writing(): WriterThread {
    if (this.writer === undefined) throw new ReadStoreUnavailable('the read store was opened for reading only');
    return this.writer;
  }
}

/**
 * Opens the read models in an SQLite file, and makes it unless it is only read. Writes run in a thread of their own; reads are
 * synchronous and short. `ReadStoreUnavailable` where the file cannot be used.
 */
export const openSqliteReadStore = async ({
  file,
  readOnly = false,
  largestFile,
  lockWait,
}: SqliteReadStoreOptions): Promise<ReadStore> => {
  const writer = readOnly ? undefined : await WriterThread.open({ file, largestFile, lockWait });
  try {
    return new SqliteReadStore(file, Connection.open(file, { mode: 'read' }), writer);
  } catch (error) {
    await writer?.close();
    throw error;
  }
};
