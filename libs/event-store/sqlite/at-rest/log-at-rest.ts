import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { Bell, positionOf } from '../../adapter/index.js';
import type { Position } from '../../event.js';
import type { EventReader } from '../../event-store.js';
import { LogNotOpened } from '../log-not-opened.js';
import { LogReader } from '../log-reader.js';
import { pragma } from '../pragma.js';
import { checkSchema } from '../schema.js';
import { SqliteEventReader } from '../sqlite-event-reader.js';
import { isSqliteError } from '../sqlite-failure.js';

/** How much a log holds. */
export interface LogSize {
  readonly events: number;
  /** Position of its last event. */
  readonly head: Position;
}

/** A log file that nobody writes to, such as a backup, found sound. */
export interface LogAtRest extends LogSize {
  readonly reader: EventReader;
}

/** How much a connection sees of a log. */
export const sizeSeenBy = (db: DatabaseSync): LogSize => {
  const { events, last } = db.prepare('SELECT count(*) AS events, max(position) AS last FROM events').get() as {
    readonly events: number;
    readonly last: number | null;
  };
  return { events, head: positionOf(last ?? 0) };
};

const checkSound = (db: DatabaseSync, file: string): LogSize => {
  checkSchema(db, file);
  const found = pragma(db, 'integrity_check');
  if (found !== 'ok') throw new LogNotOpened(file, 'damaged', `expected a sound database, found: ${String(found)}`);
  const size = sizeSeenBy(db);
  if (positionOf(size.events) !== size.head)
    throw new LogNotOpened(
      file,
      'damaged',
      `expected as many events as the last position says, ${size.head}, found ${size.events}`,
    );
  return size;
};

/**
 * Opens a log file that nobody writes to, after looking through all of it. Nothing is changed or made beside it. Close its reader.
 * `LogNotOpened` where it is damaged or something else, and where it is in use: then part of it is in the write-ahead log beside it.
 */
export const openLogAtRest = (file: string): LogAtRest => {
  const journal = `${file}-wal`;
  if (existsSync(journal) && statSync(journal).size > 0)
    throw new LogNotOpened(file, 'unreadable', 'expected a backup, found a log in use, part of which is in its -wal');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
    const size = checkSound(db, file);
    return { ...size, reader: new SqliteEventReader(new LogReader(db, () => undefined), new Bell()) };
  } catch (cause) {
    if (db?.isOpen === true) db.close();
    if (!isSqliteError(cause)) throw cause;
    throw new LogNotOpened(file, 'unreadable', `expected a log that can be opened (${cause.message})`, { cause });
  }
};
