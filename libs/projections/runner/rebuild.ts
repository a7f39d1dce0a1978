import type { ReadStore } from '#read-store';
import type { Log } from '../log/index.js';
import { sampledSubjects, verify, type Verified } from '../verification/index.js';
import { RebuildRefused } from './errors.js';
import { FoldLoop } from './fold-loop.js';
import type { Generation } from './generation.js';
import type { RunnerSettings } from './settings.js';

/** How many subjects of a rebuilt collection are folded once more before it is shown. */
const SAMPLE = 25;

/** Fills a collection from the log until it has caught up. False where it was told to stop before. */
export async function fill(generation: Generation, log: Log, settings: RunnerSettings, signal: AbortSignal): Promise<boolean> {
  const filled = new AbortController();
  const loop: FoldLoop = new FoldLoop(log, generation.projections, settings, () => {
    if (loop.isCaughtUp && !generation.hasJobs) filled.abort();
  });
  await loop.run(AbortSignal.any([signal, filled.signal]));
  return filled.signal.aborted;
}

/** Checks a filled collection: a sample of its subjects, chosen by its name, is folded once more. Throws `RebuildRefused`. */
export async function checkFilled(generation: Generation, log: Log, store: ReadStore): Promise<Verified> {
  const { model, collection } = generation;
  const subjects = await sampledSubjects(store, model, collection, { seed: collection, size: SAMPLE });
  const verified = await verify(generation.checked(log, store), { subjects });
  const wrong = verified.differences.filter(({ kind }) => kind !== 'parked');
  if (wrong.length > 0) throw new RebuildRefused(collection, wrong);
  return verified;
}
