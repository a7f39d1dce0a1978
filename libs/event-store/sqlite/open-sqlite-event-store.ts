import { Bell } from '../adapter/index.js';
import type { EventReader, EventStore } from '../event-store.js';
import { connect } from './connection.js';
import { growthBell } from './growth-bell.js';
import { LogReader } from './log-reader.js';
import { SqliteEventReader } from './sqlite-event-reader.js';
import { SqliteEventStore } from './sqlite-event-store.js';
import { failureOf } from './sqlite-failure.js';
import { startWriterThread } from './writer-thread.js';

/** Page caches in KiB: the writer's holds the leaves of many streams at once. */
const WRITER_CACHE = 65_536;
const READER_CACHE = 16_384;

/** How to open a log to write to. */
export interface SqliteEventStoreOptions {
  /** The log's file; its folder must be there. Beside it come `-wal`, `-shm` and `.lock`. */
  readonly file: string;
  /**
   * Called once when the disk or the file fails: nothing is written any more, and what was under way may or may not be stored. The
   * process should end; a new one finds out what is there.
   */
  readonly onFatal: (error: Error) => void;
  /** The log is full at so many bytes; at the end of the disk's space unless given. */
  readonly maxBytes?: number;
}

const PAGE_BYTES = 4_096;

/**
 * Opens a log as its only writer, and creates it where there is none. `LogNotOpened` where another process writes to it, where the file is
 * something else, or where SQLite does not confirm WAL and `synchronous=FULL`.
 */
export const openSqliteEventStore = async ({ file, onFatal, maxBytes }: SqliteEventStoreOptions): Promise<EventStore> => {
  const settings = { file, cache: WRITER_CACHE, ...(maxBytes !== undefined && { maxPages: Math.floor(maxBytes / PAGE_BYTES) }) };
  const writer = await startWriterThread(settings, onFatal);
  try {
    const log = new LogReader(connect(file, { readOnly: true, cache: READER_CACHE }), (error) => {
      if (failureOf(error) === 'fatal') writer.fail(error);
    });
    return new SqliteEventStore(log, new Bell(), writer);
  } catch (error) {
    await writer.close();
    throw error;
  }
};

/** Opens a log to read and follow it, whether or not another process writes to it. `LogNotOpened` where there is none. */
export const openSqliteEventStoreReader = async ({ file }: { readonly file: string }): Promise<EventReader> => {
  const log = new LogReader(connect(file, { readOnly: true, cache: READER_CACHE }), () => undefined);
  return new SqliteEventReader(log, growthBell(log));
};
