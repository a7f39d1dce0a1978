import { decode } from '#catalogue';
import { actOnDue, openEventStoreReader, openReadStore, systemClock as clock } from '#composition';
import { createLogger } from '#platform';
import { ProjectionRunner, readModels } from '#projections';
import { timeOf } from './support/folder.js';
import { heapHeld } from './support/heap.js';
import { openBenchedWriteSide } from './support/write-side.js';

const LONGEST_MS = 600_000;

/** What a round of the scheduler took. */
export interface Round {
  readonly issued: number;
  readonly seconds: number;
  readonly heapMebibytes: number;
}

/** Brings the agenda up to date. */
export async function project(folder: string): Promise<null> {
  const eventStore = await openEventStoreReader({ DATA_DIR: folder });
  const store = await openReadStore({ DATA_DIR: folder });
  const models = readModels.filter(({ name }) => name === 'agenda');
  const runner = new ProjectionRunner({ log: { eventStore, decode }, store, models, clock });
  const stopping = new AbortController();
  const running = runner.run(stopping.signal);
  const head = await eventStore.logHead();
  if (!(await runner.waitFor(head, LONGEST_MS))) throw new Error(`expected the agenda to reach ${head}`);
  stopping.abort();
  await running;
  await Promise.all([eventStore.close(), store.close()]);
  return null;
}

/** One round at an instant: everything that is due then, until the last command is durable. */
export async function round({ folder, now }: { readonly folder: string; readonly now: string }): Promise<Round> {
  const side = await openBenchedWriteSide(folder);
  const readStore = await openReadStore({ DATA_DIR: folder });
  const due = { readStore, dispatcher: side.dispatcher(), clock: { now: () => now }, logger: createLogger('error') };
  let issued = 0;
  const milliseconds = await timeOf(async () => {
    issued = await actOnDue(due);
  });
  const heapMebibytes = heapHeld();
  await side.close();
  await readStore.close();
  return { issued, seconds: milliseconds / 1000, heapMebibytes };
}
