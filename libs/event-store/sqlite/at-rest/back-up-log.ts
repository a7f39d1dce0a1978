import { rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import { connect } from '../connection.js';
import { LogNotOpened } from '../log-not-opened.js';
import { isSqliteError } from '../sqlite-failure.js';
import { syncFile, syncName } from './durable.js';
import { openLogAtRest, sizeSeenBy, type LogAtRest } from './log-at-rest.js';

/** Pages of 4 KiB that are copied at a time: 4 MiB. */
const PAGES_AT_A_TIME = 1_024;
const CACHE = 16_384;

/** Which log to copy, and where to. */
export interface BackUpOptions {
  readonly file: string;
  /** The copy; a file of that name is replaced. */
  readonly to: string;
  /** Told how many pages are copied, of how many. */
  readonly onProgress?: (pages: number, of: number) => void;
}

/**
 * Copies a log as it is at one moment, while it may be written. The copy takes its name only when it is on the disk, sound, and holds as
 * many events as the log had at that moment. Close its reader. `LogNotOpened` where there is no log, no place for the copy, or the
 * copy is not sound.
 */
export const backUpLog = async ({ file, to, onProgress }: BackUpOptions): Promise<LogAtRest> => {
  const part = `${to}.part`;
  const db = connect(file, { readOnly: true, cache: CACHE });
  try {
    // Held open, it keeps the copy to one moment: else each write would make the copy begin again.
    db.exec('BEGIN');
    const { events, head } = sizeSeenBy(db);
    await rm(part, { force: true });
    const pages = await backup(db, part, {
      rate: PAGES_AT_A_TIME,
      progress: ({ totalPages, remainingPages }) => onProgress?.(totalPages - remainingPages, totalPages),
    });
    onProgress?.(pages, pages);
    await syncFile(part);
    const copy = openLogAtRest(part);
    await copy.reader.close();
    if (copy.events !== events || copy.head !== head)
      throw new LogNotOpened(part, 'damaged', `expected ${events} events up to ${head}, found ${copy.events} up to ${copy.head}`);
    await rename(part, to);
    await syncName(to);
    return openLogAtRest(to);
  } catch (error) {
    await rm(part, { force: true });
    if (!isSqliteError(error)) throw error;
    throw new LogNotOpened(to, 'unreadable', `expected a place for the copy (${error.message})`, { cause: error });
  } finally {
    db.close();
  }
};
