import { ObjectId } from 'mongodb';
import type { CollectionDeclaration, Document } from '../collection.js';
import { ReadStoreUnavailable } from '../errors.js';
import type { Filter, Query } from '../query.js';
import type { Checkpoint, Commit, Page, ReadStore } from '../read-store.js';
import { switchAlias } from './aliases.js';
import { Catalog } from './catalog.js';
import { connect, makeOwnCollections, type MongoReadStoreOptions } from './connect.js';
import type { Move } from './checkpoint-move.js';
import { DURABLE, type Database } from './database.js';
import { Declaring } from './declaring.js';
import { drop, purge } from './dropping.js';
import { persist } from './persistence.js';
import { prepared, taken, type Taken } from './prepared.js';
import { Reader } from './reader.js';
import { asUnavailable, available, isAway } from './unavailable.js';
import { writeInOrder } from './write-in-order.js';
import { writeInTransaction, type TransactionParts } from './write-in-transaction.js';
import { Writers } from './writers.js';

export type { MongoReadStoreOptions } from './connect.js';

class MongoReadStore implements ReadStore, TransactionParts {
  readonly catalog: Catalog;
  readonly writers: Writers;
  private readonly reader: Reader;
  private readonly declaring: Declaring;
  private readonly accepted = new Set<Promise<unknown>>();
  /** Commits whose outcome nobody knows: each is known again when it is tried once more as it is. */
  private readonly unsure = new WeakMap<Commit, ObjectId>();
  private closed = false;

  constructor(
    readonly database: Database,
    private readonly readOnly: boolean,
  ) {
    this.catalog = new Catalog(database);
    this.writers = new Writers(database);
    this.reader = new Reader(database, this.catalog);
    this.declaring = new Declaring(database, this.catalog);
  }

  declare(collection: CollectionDeclaration): Promise<void> {
    return this.write(() => this.persist(() => this.declaring.declare(collection)));
  }

  getMany(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return this.serve(() => this.reader.getMany(collection, ids));
  }

  commit(commit: Commit): Promise<void> {
    return this.write(() => {
      const all = commit.writes.map(taken);
      return this.tryCommit(all, commit);
    });
  }

  checkpoint(key: string): Promise<Checkpoint | undefined> {
    return this.serve(() => this.reader.checkpoint(key));
  }

  forgetCheckpoint(key: string): Promise<void> {
    return this.write(async () => {
      await this.database.checkpoints.deleteOne({ _id: { $eq: key } }, { writeConcern: DURABLE });
    });
  }

  find(collection: string, query: Query): Promise<Page> {
    return this.serve(() => this.reader.find(collection, query));
  }

  count(collection: string, filter?: Filter): Promise<number> {
    return this.serve(() => this.reader.count(collection, filter));
  }

  async *stream(collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<Document> {
    this.checkOpen();
    try {
      yield* this.reader.each(collection, query);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  drop(collection: string): Promise<void> {
    return this.write(() => drop(this.database, this.catalog, collection));
  }

  collections(): Promise<readonly string[]> {
    return this.serve(() => this.catalog.names());
  }

  resolve(alias: string): Promise<string | undefined> {
    return this.serve(() => this.reader.resolve(alias));
  }

  switchAlias(alias: string, from: string | undefined, to: string): Promise<void> {
    return this.write(() => switchAlias(this.database, this.catalog, alias, from, to));
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.accepted);
    await this.database.client.close();
  }

  private async tryCommit(all: readonly Taken[], commit: Commit): Promise<void> {
    const id = this.unsure.get(commit) ?? new ObjectId();
    this.unsure.delete(commit);
    try {
      await this.persist(() => this.writeAll(all, commit.checkpoint, id));
    } catch (error) {
      if (isAway(error)) this.unsure.set(commit, id);
      throw error;
    }
  }

  private async writeAll(all: readonly Taken[], move: Move | undefined, id: ObjectId): Promise<void> {
    for (;;) {
      const rows = await prepared(this.catalog, all, id);
      if (this.database.writes === 'ordered') return writeInOrder(this.database, rows, move, id);
      if (await writeInTransaction(this, rows, move, id)) return;
    }
  }

  private persist(attempt: () => Promise<void>): Promise<void> {
    return persist(this.database.timeout, attempt);
  }

  private write<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.readOnly) return Promise.reject(new ReadStoreUnavailable('the read store was opened for reading only'));
    return this.serve(work);
  }

  /** Runs what `close` waits for; a server that is away is told as the port does. */
  private async serve<Result>(work: () => Promise<Result>): Promise<Result> {
    this.checkOpen();
    const serving = available(work);
    this.accepted.add(serving);
    try {
      return await serving;
    } finally {
      this.accepted.delete(serving);
    }
  }

  private checkOpen(): void {
    if (this.closed) throw new ReadStoreUnavailable('the read store is closed');
  }
}

const prepare = async (database: Database): Promise<void> => {
  await makeOwnCollections(database);
  await purge(database);
};

/**
 * Opens the read models in a database of MongoDB 5.0 or later. `ReadStoreUnavailable` where the server does not answer; an `Error` that says
 * what is wrong where it cannot be used.
 */
export const openMongoReadStore = async (options: MongoReadStoreOptions): Promise<ReadStore> => {
  const { readOnly = false } = options;
  const database = await available(() => connect(options));
  try {
    if (!readOnly) await available(() => prepare(database));
  } catch (error) {
    await database.client.close();
    throw error;
  }
  return new MongoReadStore(database, readOnly);
};
