import { DatabaseSync } from 'node:sqlite';
import { LogNotOpened } from './log-not-opened.js';
import { failureOf } from './sqlite-failure.js';

/**
 * Makes this the only writer of the log until the result is closed, or the process is gone however it went: the lock is one of the
 * operating system, on an empty database beside the log. `LogNotOpened` where another holds it.
 */
export const holdWriterLock = (file: string): DatabaseSync => {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    if (failureOf(cause) !== 'busy') throw cause;
    throw new LogNotOpened(
      file,
      'locked',
      'expected to be its only writer, but another process has it open: stop that one first',
      {
        cause,
      },
    );
  }
};
