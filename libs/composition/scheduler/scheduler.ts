import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ProblemError } from '#contracts';
import { StoreUnavailable } from '#event-store';
import { ReadStoreUnavailable, type ReadStore } from '#read-store';
import { actOnDue, type Due } from './act-on-due.js';

/** What the scheduler needs, and how long it waits from one round to the next. */
export interface SchedulerSettings extends Omit<Due, 'logger' | 'readStore'> {
  /** Opens the read models, or gives them where they are open; tried again while they are not there. */
  readonly openReadStore: () => Promise<ReadStore>;
  readonly logger: Logger;
  /** Milliseconds; 0 leaves time to another process. */
  readonly interval: number;
}

const isAway = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  error instanceof ReadStoreUnavailable ||
  (error instanceof ProblemError && error.code === 'store-unavailable');

/**
 * Lets time act on schedules, round by round, until the signal aborts. It keeps no state between rounds: any number of schedulers may run beside
 * each other, and be stopped anywhere. A store that is away is waited for.
 */
export async function startScheduler(settings: SchedulerSettings, signal: AbortSignal): Promise<void> {
  const { interval, logger } = settings;
  let readStore: ReadStore | undefined;
  if (interval === 0) return;
  while (!signal.aborted) {
    try {
      readStore ??= await settings.openReadStore();
      await actOnDue({ ...settings, readStore });
    } catch (error) {
      if (!isAway(error)) throw error;
      logger.warn({ err: error }, 'the scheduler waits for a store');
    }
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
}
