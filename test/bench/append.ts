import { openSqliteEventStore } from '#event-store/sqlite';
import { EACH, WRITERS, eventOf, inFolder, streamOf, timed } from './append-load.js';
import { figureOf, type Comparison } from './figure.js';
import { once as reference } from './reference/append.js';

const RUNS = 5;

export const name = 'append';
export const describe = '64 writers at once, one durable event of 600 bytes at a time';

/** Appends a second through the event store, each at the exact revision of its stream. */
const once = (): Promise<number> =>
  inFolder(async (file) => {
    const fail = (error: Error): never => {
      throw error;
    };
    const store = await openSqliteEventStore({ file, onFatal: fail });
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; n < EACH; n += 1) await store.append(streamOf(writer), [eventOf(n)], n === 0 ? 'none' : n - 1);
    };
    const perSecond = await timed(() => Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n + 1))));
    await store.close();
    return perSecond;
  });

/** Ours and the reference in turns, so that both meet the same moods of the machine. */
export const run = async (): Promise<Comparison> => {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    theirs.push(await reference());
    ours.push(await once());
  }
  const [figure, beside] = [figureOf(ours, 'appends/s'), figureOf(theirs, 'appends/s')];
  return { ours: figure, reference: beside, ratio: figure.median / beside.median, toReach: 0.7 };
};
