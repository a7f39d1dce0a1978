import type { Document, ReadStore } from '#read-store';
import type { AnyReadModel } from '../read-model/index.js';
import { ProjectionRunner, type RunnerOptions } from '../runner/index.js';
import type { TestLog } from './a-log.js';

/** Milliseconds after which a spec gives up waiting. */
const SOON = 10_000;

/** A runner at work, for specs. */
export interface Running {
  readonly runner: ProjectionRunner;
  /** Rejects where the runner fails. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
  /** Waits until everything recorded is folded and judged. */
  settled(): Promise<void>;
}

/** Sets a runner to work. */
export function start(
  log: TestLog,
  store: ReadStore,
  models: readonly AnyReadModel[],
  options: Partial<Pick<RunnerOptions, 'partitions' | 'settings' | 'sharing' | 'clock'>> = {},
): Running {
  const clock = { now: () => '2011-03-01T10:00:00.000Z' };
  const settings = { longestWait: 2, backoff: { first: 1, most: 5 }, ...options.settings };
  const runner = new ProjectionRunner({ log, store, models, clock, ...options, settings });
  const abort = new AbortController();
  const done = runner.run(abort.signal);
  done.catch(() => undefined);
  return {
    runner,
    done,
    async stop() {
      abort.abort();
      await done.catch(() => undefined);
    },
    async settled() {
      const head = await log.eventStore.logHead();
      const isThere = await Promise.race([runner.waitFor(head, SOON), done.then(() => false)]);
      if (!isThere) throw new Error(`the read models have not reached ${head}`);
      for (;;) {
        const { projections } = await runner.status();
        if (projections.every(({ as, jobs }) => as === 'building' || jobs === 0)) return;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
  };
}

/** A document as readers find it: in the collection that the read model's name stands for. */
export const read = async (store: ReadStore, readModel: string, id: string): Promise<Document | undefined> =>
  (await store.getMany((await store.resolve(readModel)) ?? '', [id])).get(id);
