import type { Collection, Db, FindOptions, MongoClient, ObjectId, UUID, WriteConcernSettings } from 'mongodb';
import type { Row } from './layout.js';
import type { WayOfWriting } from './way-of-writing.js';

/** A declared collection, by its name. */
export interface CatalogEntry {
  readonly _id: string;
  /** The MongoDB collection that holds its rows: another one after it was dropped and declared again. */
  readonly physical: string;
  /** The declaration as JSON. */
  readonly declaration: string;
  /** Whether indexes, validator and rows are as the declaration says, as far as they are not being built. */
  readonly ready: boolean;
}

/** A checkpoint, and the commit that moved it last. */
export interface CheckpointEntry {
  readonly _id: string;
  readonly ledgerId: string;
  readonly position: string;
  readonly fence?: string;
  readonly commit: ObjectId;
}

/** A collection that was dropped: those who still read it may finish. */
export interface DroppedEntry {
  readonly _id: string;
  readonly at: Date;
}

/** The session in which a checkpoint was moved last. */
export interface WriterEntry {
  readonly _id: string;
  readonly session: UUID;
}

/** What every part of the adapter works with. */
export interface Database {
  readonly client: MongoClient;
  readonly db: Db;
  readonly writes: WayOfWriting;
  /** How long one command, and a commit with all that is tried again, may take: milliseconds. */
  readonly timeout: number;
  readonly catalog: Collection<CatalogEntry>;
  readonly checkpoints: Collection<CheckpointEntry>;
  readonly aliases: Collection<{ readonly _id: string; readonly collection: string }>;
  readonly dropped: Collection<DroppedEntry>;
  readonly writers: Collection<WriterEntry>;
  /** Told what an operator should know and no caller is told. */
  readonly warn: (details: object, message: string) => void;
}

/** Acknowledged writes outlive every server that dies. */
export const DURABLE = { w: 'majority', journal: true } as const satisfies WriteConcernSettings;

/** The rows of a collection. */
export const rowsOf = ({ db }: Database, { physical }: Pick<CatalogEntry, 'physical'>): Collection<Row> =>
  db.collection<Row>(physical);

/** How rows are read: as of one moment, where the server can. */
export const reading = ({ writes, timeout }: Database): FindOptions => ({
  ...(writes === 'transactions' && { readConcern: { level: 'snapshot' } }),
  maxTimeMS: timeout,
});

/** How one entry is read: as it was acknowledged. */
export const readingOne = ({ writes, timeout }: Database): FindOptions => ({
  ...(writes === 'transactions' && { readConcern: { level: 'majority' } }),
  maxTimeMS: timeout,
});

/** The database as the adapter uses it. */
export const databaseOf = (client: MongoClient, name: string, rest: Pick<Database, 'writes' | 'timeout' | 'warn'>): Database => {
  const db = client.db(name);
  return {
    client,
    db,
    ...rest,
    catalog: db.collection<CatalogEntry>('_collections'),
    checkpoints: db.collection<CheckpointEntry>('_checkpoints'),
    aliases: db.collection<{ _id: string; collection: string }>('_aliases'),
    dropped: db.collection<DroppedEntry>('_dropped'),
    writers: db.collection<WriterEntry>('_writers'),
  };
};
