import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '#event-store/sqlite';
import { EACH, WRITERS, eventOf, perSecond, streamOf, type BenchEvent } from '../append-load.js';
import { inFolder } from '../support/folder.js';

interface Waiting {
  readonly event: BenchEvent;
  readonly stream: number;
  stored(): void;
}

/** Makes a log with the schema of ours, and lets go of it. */
const withSchema = async (file: string): Promise<DatabaseSync> => {
  const fail = (error: Error): never => {
    throw error;
  };
  await (await openSqliteEventStore({ file, onFatal: fail })).close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000');
  return db;
};

/** Appends a second: plain `node:sqlite` on one thread, all appends that wait in one transaction, nothing looked up or checked. */
export const appendsOfReference = (): Promise<number> =>
  inFolder(async (folder) => {
    const db = await withSchema(join(folder, 'events.db'));
    const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')];
    const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, 0, 1, ?, ?)');
    const revisions = new Map<number, number>();
    for (let stream = 1; stream <= WRITERS; stream += 1) {
      db.prepare('INSERT INTO streams VALUES (?, ?)').run(stream, streamOf(stream));
      revisions.set(stream, 0);
    }
    let position = 0;
    let waiting: Waiting[] = [];

    const flush = (): void => {
      const batch = waiting;
      waiting = [];
      begin.run();
      for (const { event, stream } of batch) {
        const revision = revisions.get(stream) ?? 0;
        const { id, type, data, metadata } = event;
        insert.run((position += 1), stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata));
        revisions.set(stream, revision + 1);
      }
      commit.run();
      for (const { stored } of batch) stored();
    };

    const append = (stream: number, event: BenchEvent): Promise<void> =>
      new Promise((stored) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ event, stream, stored });
      });

    const write = async (stream: number): Promise<void> => {
      for (let n = 0; n < EACH; n += 1) await append(stream, eventOf(n));
    };
    const rate = await perSecond(() => Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n + 1))));
    db.close();
    return rate;
  });
