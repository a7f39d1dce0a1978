import { connect } from './connection.js';
import { LogWriter } from './log-writer.js';
import { createSchema, isEmpty } from './schema.js';
import { holdWriterLock } from './writer-lock.js';
import type { WriterSettings } from './writer-settings.js';

/** A writer, and how to let go of its file and its lock. */
export interface OpenWriter {
  readonly writer: LogWriter;
  close(): void;
}

/** Write-ahead log that is kept for reuse rather than given back to the disk, in bytes. */
const JOURNAL_KEPT = 64 * 1024 * 1024;

/** Opens the file as its only writer, creating the log where there is none. `LogNotOpened` where that cannot be. */
export const openLogWriter = ({ file, cache, maxPages }: WriterSettings): OpenWriter => {
  const lock = holdWriterLock(file);
  try {
    const db = connect(file, { readOnly: false, cache });
    if (isEmpty(db)) createSchema(db);
    // Checkpoints that SQLite makes by itself keep their failures to themselves: the writer makes its own.
    db.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = ${JOURNAL_KEPT}`);
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
    const writer = new LogWriter(db);
    return {
      writer,
      close() {
        writer.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
};
