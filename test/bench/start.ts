import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decode } from '#catalogue';
import { openEventStoreReader, openReadStore } from '#composition';
import { measurementRecorded, metricsStream } from '#contracts';
import { WHOLE, checkpointKey, collectionOf, ledgerIdOf, readModels } from '#projections';
import { atMost, figureOf, type Row } from './figure.js';
import { aDelivery } from './support/example.js';
import { fill } from './support/fill.js';
import { inFolder } from './support/folder.js';
import { startServer } from './support/server.js';
import { openBenchedWriteSide } from './support/write-side.js';

const EVENTS = 1_000_000;
const A_STREAM = 1_000;
const RUNS = 5;
const SECONDS_TO_REACH = 2;
const PAUSE_MS = 10;
const LONGEST_MS = 120_000;

/** A log of a million measurements in a thousand periods, behind what is there. */
async function fillMillion(folder: string): Promise<void> {
  const side = await openBenchedWriteSide(folder);
  for (let n = 0; n < EVENTS / A_STREAM; n += 1) {
    const events = Array.from({ length: A_STREAM }, (_, record) => {
      const { occurredAt, dimensions, unit, numerator, denominator, ...about } = aDelivery(`p${n}`, String(record));
      const figure = { kind: 'ratio', numerator, denominator } as const;
      const measurement = { figure, records: 1, unit, occurredAt, occurredOn: occurredAt, dimensions };
      return measurementRecorded({ ...about, periodId: 'FY2011-P04', measurement });
    });
    await fill(side.eventStore, metricsStream(`p${n}`, 'scms', 'FY2011-P04'), events);
  }
  await side.close();
}

/** Says that every read model and the policies have seen the log: a start then finds nothing to do, as after a clean stop. */
async function markSeen(folder: string): Promise<void> {
  const eventStore = await openEventStoreReader({ DATA_DIR: folder });
  const store = await openReadStore({ DATA_DIR: folder });
  const position = await eventStore.logHead();
  const ledgerId = await ledgerIdOf({ eventStore, decode });
  for (const key of [...readModels.map((model) => checkpointKey(collectionOf(model).name, WHOLE)), 'policies']) {
    const expected = await store.checkpoint(key);
    await store.commit({ writes: [], checkpoint: { key, expected, next: { ledgerId, position } } });
  }
  await Promise.all([eventStore.close(), store.close()]);
}

/** Seconds until the built standalone listens and answers a read of a read model. */
const secondsToStart = async (folder: string): Promise<number> => {
  const start = performance.now();
  const server = await startServer('standalone', folder);
  const read = () => fetch(`${server.url}/v1/scorecards?limit=1`, { headers: { authorization: `Bearer ${server.token}` } });
  for (let answer = await read(); !answer.ok; answer = await read()) {
    await answer.body?.cancel();
    await sleep(PAUSE_MS);
    if (performance.now() - start > LONGEST_MS) throw new Error(`expected an answer, found ${answer.status}`);
  }
  const milliseconds = performance.now() - start;
  await server.stop();
  return milliseconds / 1000;
};

/** The start of the built standalone, on an empty folder each time, and on a log of a million events. */
export const run = (): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    const empty: number[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      const fresh = join(folder, `empty-${turn}`);
      await mkdir(fresh);
      empty.push(await secondsToStart(fresh));
    }
    const full = join(folder, 'full');
    await mkdir(full);
    await secondsToStart(full);
    await fillMillion(full);
    await markSeen(full);
    const million: number[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) million.push(await secondsToStart(full));
    return [
      atMost('on an empty folder', figureOf(empty, 's'), SECONDS_TO_REACH),
      atMost('on a log of a million events', figureOf(million, 's'), SECONDS_TO_REACH),
    ];
  });
