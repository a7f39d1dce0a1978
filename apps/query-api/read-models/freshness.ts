import { ProblemError } from '#contracts';
import type { EventReader } from '#event-store';
import type { Clock } from '#kernel';
import { JOBS, checkpointKey, type AnyReadModel } from '#projections';
import type { ReadStore } from '#read-store';

/** How fresh a read model is. */
export interface Freshness {
  /** Position of the log up to which it is folded. */
  readonly position: string;
  /** Position of the log's last event. */
  readonly head: string;
  /** Milliseconds since the oldest event that is not yet folded was recorded; 0 when caught up. */
  readonly lag: number;
  /** Judgements still to be made again because rules have changed. */
  readonly unfinishedJobs: number;
}

interface Settings {
  readonly eventStore: EventReader;
  readonly readStore: ReadStore;
  readonly clock: Clock;
  readonly partitions: number;
  /** Longest wait for a position, in milliseconds. */
  readonly longestWait: number;
}

const START = '0'.repeat(20);
const POLL_MS = 10;
const POSITION = /^\d{20}$/;

/** Says how fresh read models are, from what their projector has committed: whichever process that is. */
export class FreshnessOfReadModels {
  constructor(private readonly settings: Settings) {}

  /** How fresh the collection of a read model is. */
  async of({ name }: AnyReadModel): Promise<Freshness> {
    const { eventStore, readStore, clock } = this.settings;
    const head = await eventStore.logHead();
    const collection = await readStore.resolve(name);
    const position = collection === undefined ? START : await this.#positionOf(collection);
    if (position >= head) return { position, head, lag: 0, unfinishedJobs: await this.#jobs(collection) };
    let lag = 0;
    for await (const { metadata } of eventStore.readAll({ after: position, limit: 1 }))
      lag = Math.max(0, Date.parse(clock.now()) - Date.parse(String(metadata['recordedAt'])));
    return { position, head, lag, unfinishedJobs: await this.#jobs(collection) };
  }

  /** Waits until the read model holds everything up to the position. Throws `position-unknown`, and `wait-timed-out`. */
  async waitFor({ name }: AnyReadModel, after: string): Promise<void> {
    const { eventStore, readStore, longestWait } = this.settings;
    if (!POSITION.test(after) || after > (await eventStore.logHead()))
      throw new ProblemError('position-unknown', 'expected a position that this ledger gave out', { path: 'after' });
    const deadline = performance.now() + longestWait;
    for (;;) {
      const collection = await readStore.resolve(name);
      if (collection !== undefined && (await this.#positionOf(collection)) >= after) return;
      if (performance.now() > deadline)
        throw new ProblemError('wait-timed-out', `${name} has not reached ${after} within ${longestWait} ms`, { retryAfter: 1 });
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async #positionOf(collection: string): Promise<string> {
    const { readStore, partitions: of } = this.settings;
    const numbers = Array.from({ length: of }, (_, number) => number);
    const checkpoints = await Promise.all(
      numbers.map((number) => readStore.checkpoint(checkpointKey(collection, { number, of }))),
    );
    return checkpoints.reduce((least, checkpoint) => {
      const position = checkpoint?.position ?? START;
      return position < least ? position : least;
    }, '9'.repeat(20));
  }

  async #jobs(collection: string | undefined): Promise<number> {
    if (collection === undefined) return 0;
    const { readStore } = this.settings;
    const known = (await readStore.collections()).includes(JOBS.name);
    return known ? readStore.count(JOBS.name, [{ field: 'collection', is: 'eq', value: collection }]) : 0;
  }
}
