import { MongoClient } from 'mongodb';
import { databaseOf, type Database } from './database.js';
import { existsAlready } from './views.js';
import { wayOfWriting, type WayOfWriting } from './way-of-writing.js';

/** Where the read models are, and how they are written. */
export interface MongoReadStoreOptions {
  /** The connection string, with TLS and all else that belongs to it. It is never logged. */
  readonly url: string;
  /** Unless given, the database that the connection string names, else `partner-ledger`. */
  readonly database?: string;
  /** How to write; found out from the server unless given. */
  readonly writes?: WayOfWriting;
  /** Another process writes. */
  readonly readOnly?: boolean;
  /** How long an answer is waited for, in milliseconds; 30,000 unless given. */
  readonly timeout?: number;
  readonly logger?: {
    readonly info: (details: object, message: string) => void;
    readonly warn: (details: object, message: string) => void;
  };
}

const TIMEOUT_MS = 30_000;

const DATABASE = 'partner-ledger';

/* `mongodb://hosts/database?options`: the driver says 'test' where none is named. */
const namedIn = (url: string): string | undefined => /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(url)?.[1];

/** Longest search for a server, so that one that is away is told well before a command's time is over. */
const SELECTION_MS = 5_000;

const clientOf = ({ url, timeout = TIMEOUT_MS }: MongoReadStoreOptions): MongoClient =>
  new MongoClient(url, {
    appName: 'partner-ledger',
    readPreference: 'primary',
    retryReads: true,
    retryWrites: true,
    serverSelectionTimeoutMS: Math.min(SELECTION_MS, timeout),
    connectTimeoutMS: Math.min(SELECTION_MS, timeout),
    waitQueueTimeoutMS: timeout,
    socketTimeoutMS: timeout,
  });

/** Makes the adapter's own collections: none has to be made inside a transaction. */
export async function makeOwnCollections({ db, catalog, checkpoints }: Database): Promise<void> {
  const there = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const { collectionName } of [catalog, checkpoints]) {
    if (there.has(collectionName)) continue;
    try {
      await db.createCollection(collectionName);
    } catch (error) {
      if (!existsAlready(error)) throw error;
    }
  }
}

/** Connects and finds out how to write. Throws what the driver throws, and where the server cannot be used so. */
export async function connect(options: MongoReadStoreOptions): Promise<Database> {
  const { url, database: name = namedIn(url) ?? DATABASE, writes: wanted, timeout = TIMEOUT_MS, logger } = options;
  const client = clientOf(options);
  try {
    const writes = await wayOfWriting(client, wanted);
    const hosts = client.options.hosts.map(String);
    logger?.info({ hosts, database: name, writes, found: wanted === undefined }, 'read models are in MongoDB');
    return databaseOf(client, name, { writes, timeout, warn: (details, message) => logger?.warn(details, message) });
  } catch (error) {
    await client.close();
    throw error;
  }
}
