import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LogNotOpened } from '../log-not-opened.js';
import { failureOf } from '../sqlite-failure.js';
import { holdWriterLock } from '../writer-lock.js';
import { syncFile, syncName } from './durable.js';
import { openLogAtRest, type LogAtRest } from './log-at-rest.js';

/** Which backup to put where. */
export interface RestoreOptions {
  readonly from: string;
  /** The log's file; its folder must be there. */
  readonly file: string;
  /** Databases that are folded from the log, or from another one. */
  readonly derived: readonly string[];
  /** A folder for the log and the derived databases that are there; without it, a log that is there is not replaced. */
  readonly aside?: string;
}

/**
 * Makes sure that no process has the database open, and that its file is whole by itself; a damaged one stays as it is. `LogNotOpened` where
 * one has.
 */
const settle = (file: string): void => {
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (cause) {
    // A damaged database is a reason to restore, not one to refuse.
    if (failureOf(cause) === 'busy')
      throw new LogNotOpened(file, 'locked', 'expected that nothing uses it, but a process has it open: stop that one first', {
        cause,
      });
  } finally {
    db.close();
  }
};

const moveAside = async (files: readonly string[], folder: string): Promise<void> => {
  for (const file of files) if (existsSync(file)) settle(file);
  const present = files.flatMap((file) => [file, `${file}-wal`, `${file}-shm`]).filter((file) => existsSync(file));
  if (present.length > 0) await mkdir(folder, { recursive: true });
  for (const file of present) await rename(file, join(folder, basename(file)));
};

/**
 * Puts a backup in the place of a log that nobody uses, after looking through all of it, twice. Close its reader. `LogNotOpened` where the
 * backup is none or not sound, where a process uses the log (`locked`), and where there is one and `aside` is not given (`present`).
 */
export const restoreLog = async ({ from, file, derived, aside }: RestoreOptions): Promise<LogAtRest> => {
  await openLogAtRest(from).reader.close();
  const lock = holdWriterLock(file);
  const part = `${file}.part`;
  try {
    if (existsSync(file) && aside === undefined)
      throw new LogNotOpened(file, 'present', 'expected that there is no log yet, and there is one');
    await rm(part, { force: true });
    await copyFile(from, part, constants.COPYFILE_FICLONE);
    await syncFile(part);
    await openLogAtRest(part).reader.close();
    if (aside !== undefined) await moveAside([file, ...derived], aside);
    await rename(part, file);
    await syncName(file);
    return openLogAtRest(file);
  } finally {
    await rm(part, { force: true });
    lock.close();
  }
};
