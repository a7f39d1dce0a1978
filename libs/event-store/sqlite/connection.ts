import { DatabaseSync } from 'node:sqlite';
import { LogNotOpened } from './log-not-opened.js';
import { pragma } from './pragma.js';
import { checkSchema, isEmpty } from './schema.js';
import { isSqliteError } from './sqlite-failure.js';

/** How long a connection waits for another's lock, in milliseconds. */
const PATIENCE = 5_000;

/** FULL: every commit is on the disk before it returns. NORMAL loses acknowledged commits in a power cut. */
const SYNCHRONOUS_FULL = 2;

interface ConnectionOptions {
  readonly readOnly: boolean;
  /** Page cache in KiB. */
  readonly cache: number;
}

const makeSafe = (db: DatabaseSync, file: string, { readOnly, cache }: ConnectionOptions): void => {
  if (!readOnly) db.exec('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA cache_size = -${cache}`);
  const journal = pragma(db, 'journal_mode');
  const synchronous = pragma(db, 'synchronous');
  if (journal !== 'wal' || synchronous !== SYNCHRONOUS_FULL)
    throw new LogNotOpened(file, 'unsafe', `expected journal_mode wal and synchronous 2, found ${journal} and ${synchronous}`);
};

/**
 * Opens the file so that commits are durable, and makes sure of it. To write, it may be a new file; to read, it must be a log.
 * `LogNotOpened` where that cannot be.
 */
export const connect = (file: string, options: ConnectionOptions): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: options.readOnly, timeout: PATIENCE });
    if (options.readOnly || !isEmpty(db)) checkSchema(db, file);
    makeSafe(db, file, options);
    return db;
  } catch (cause) {
    if (db?.isOpen === true) db.close();
    if (!isSqliteError(cause)) throw cause;
    throw new LogNotOpened(file, 'unreadable', `expected a log that can be opened (${cause.message})`, { cause });
  }
};
