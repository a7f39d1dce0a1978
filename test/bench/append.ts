import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store/sqlite';
import { EACH, WRITERS, eventOf, perSecond, streamOf } from './append-load.js';
import { figureOf, rateBeside, type Row } from './figure.js';
import { appendsOfReference } from './reference/append.js';
import { inFolder } from './support/folder.js';

const RUNS = 5;

/** Appends a second through the event store, each at the exact revision of its stream. */
const appends = (): Promise<number> =>
  inFolder(async (folder) => {
    const fail = (error: Error): never => {
      throw error;
    };
    const store = await openSqliteEventStore({ file: join(folder, 'events.db'), onFatal: fail });
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; n < EACH; n += 1) await store.append(streamOf(writer), [eventOf(n)], n === 0 ? 'none' : n - 1);
    };
    const rate = await perSecond(() => Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n + 1))));
    await store.close();
    return rate;
  });

/** Ours and the reference in turns, so that both meet the same moods of the machine. */
export const run = async (): Promise<readonly Row[]> => {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    theirs.push(await appendsOfReference());
    ours.push(await appends());
  }
  const unit = 'appends/s';
  return [rateBeside('64 writers, one durable event of 600 bytes each time', figureOf(ours, unit), figureOf(theirs, unit), 0.7)];
};
