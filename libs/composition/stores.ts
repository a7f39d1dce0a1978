import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import type { EventReader, EventStore } from '#event-store';
import type { EventStoreDbOptions, OnTrouble } from '#event-store/eventstoredb';
import { openSqliteEventStore, openSqliteEventStoreReader } from '#event-store/sqlite';
import type { Settings } from '#platform';
import type { ReadStore } from '#read-store';
import type { MongoReadStoreOptions } from '#read-store/mongodb';
import { openSqliteReadStore } from '#read-store/sqlite';
import { engines } from './engines.js';
import { ledgerFolder } from './ledger-folder.js';

type Place = Pick<Settings, 'DATA_DIR'>;
type LogPlace = Place & Partial<Pick<Settings, 'EVENTSTOREDB_URL' | 'EVENTSTOREDB_STREAM_PREFIX'>>;

type ReadPlace = Place & Partial<Pick<Settings, 'MONGODB_URL' | 'MONGODB_DATABASE' | 'MONGODB_WRITES'>>;

/** Where the log is on EventStoreDB; `undefined` where it is a file. */
const onEventStoreDb = (settings: LogPlace, onTrouble?: OnTrouble): EventStoreDbOptions | undefined => {
  const { EVENTSTOREDB_URL: connectionString, EVENTSTOREDB_STREAM_PREFIX: streamPrefix } = settings;
  if (connectionString === undefined) return undefined;
  return { connectionString, ...(streamPrefix !== undefined && { streamPrefix }), ...(onTrouble && { onTrouble }) };
};

/** Whether the process that appends to the log is the only one that may: so it is where the log is a file. */
export const isSoleWriter = ({ EVENTSTOREDB_URL }: Pick<LogPlace, 'EVENTSTOREDB_URL'>): boolean => EVENTSTOREDB_URL === undefined;

/** Logs what the store does again by itself. */
export const logTrouble =
  (logger: Logger): OnTrouble =>
  (work, error) =>
    logger.warn({ err: error }, `${work} is tried again`);

/**
 * Opens the log to append to: a file, by one process at a time, or EventStoreDB, by any number. `onFatal` is told of what makes further
 * acknowledgements unsafe, `onTrouble` of what is tried again.
 */
export const openEventStore = async (
  settings: LogPlace,
  onFatal: (error: Error) => void,
  onTrouble?: OnTrouble,
): Promise<EventStore> => {
  const remote = onEventStoreDb(settings, onTrouble);
  if (remote) return (await engines.eventStoreDb()).openEventStoreDb(remote);
  mkdirSync(settings.DATA_DIR, { recursive: true });
  return openSqliteEventStore({ file: ledgerFolder(settings).events, onFatal });
};

/** Opens the log to read, while other processes may append. `onTrouble` is told of what is tried again. */
export const openEventStoreReader = async (settings: LogPlace, onTrouble?: OnTrouble): Promise<EventReader> => {
  const remote = onEventStoreDb(settings, onTrouble);
  if (remote) return (await engines.eventStoreDb()).openEventStoreDbReader(remote);
  return openSqliteEventStoreReader({ file: ledgerFolder(settings).events });
};

/** Where the read models are in MongoDB; `undefined` where they are in a file. */
const inMongoDb = (settings: ReadPlace, logger?: Logger): MongoReadStoreOptions | undefined => {
  const { MONGODB_URL: url, MONGODB_DATABASE: database, MONGODB_WRITES: writes } = settings;
  if (url === undefined) return undefined;
  return { url, ...(database !== undefined && { database }), ...(writes && { writes }), ...(logger && { logger }) };
};

/** What a store is opened for, and who is told how it is written. */
interface Opening {
  readonly readOnly?: boolean;
  readonly logger?: Logger;
}

const openIn = async (settings: ReadPlace, file: string, { readOnly = false, logger }: Opening): Promise<ReadStore> => {
  const remote = inMongoDb(settings, logger);
  if (remote) return (await engines.mongoDb()).openMongoReadStore({ ...remote, readOnly });
  mkdirSync(settings.DATA_DIR, { recursive: true });
  return openSqliteReadStore({ file, readOnly });
};

/** Opens the read models: in MongoDB, or in a file. */
export const openReadStore = (settings: ReadPlace, opening: Opening = {}): Promise<ReadStore> =>
  openIn(settings, ledgerFolder(settings).readModels, opening);

/**
 * Opens where command-api keeps folded streams between starts: beside the read models, in MongoDB for all processes in common, so that one
 * which is started anew elsewhere is warm.
 */
export const openSnapshotStore = (settings: ReadPlace, opening: Opening = {}): Promise<ReadStore> =>
  openIn(settings, ledgerFolder(settings).snapshots, opening);
