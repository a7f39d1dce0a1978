import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '#catalogue';
import { openEventStoreReader, openReadStore, systemClock as clock } from '#composition';
import { ProjectionRunner, readModels } from '#projections';
import { timeOf } from './support/folder.js';
import type { Rebuild } from './rebuild.js';

const NAMES: ReadonlySet<string> = new Set(['scorecards', 'trends', 'audit-trail']);
const LONGEST_MS = 600_000;
const KIBIBYTES = 1_024;

/** Folds the log in a folder into three read models in a fresh read store. */
export async function rebuild(folder: string): Promise<Rebuild> {
  const eventStore = await openEventStoreReader({ DATA_DIR: folder });
  const DATA_DIR = await mkdtemp(join(folder, 'rebuilt-'));
  const store = await openReadStore({ DATA_DIR });
  const models = readModels.filter(({ name }) => NAMES.has(name));
  const runner = new ProjectionRunner({ log: { eventStore, decode }, store, models, clock });
  const stopping = new AbortController();
  const head = await eventStore.logHead();
  let running: Promise<void> | undefined;
  const milliseconds = await timeOf(async () => {
    running = runner.run(stopping.signal);
    const isThere = await Promise.race([runner.waitFor(head, LONGEST_MS), running.then(() => false)]);
    if (!isThere) throw new Error(`expected the read models to reach ${head}`);
  });
  stopping.abort();
  await running;
  await Promise.all([eventStore.close(), store.close()]);
  // What one run leaves to be written to the disk would slow the next.
  await rm(DATA_DIR, { recursive: true });
  return { seconds: milliseconds / 1000, peakMebibytes: process.resourceUsage().maxRSS / KIBIBYTES };
}
