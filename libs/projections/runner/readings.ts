import type { StoredEvent } from '#event-store';

/** What came of waiting: a batch, nothing in time, or the end of the subscription. */
export type Reading = readonly StoredEvent[] | 'nothing' | 'ended';

/** A subscription that can be waited for with patience; the next batch is asked for while the last one is worked on. */
export class Readings {
  private readonly iterator: AsyncIterator<readonly StoredEvent[]>;
  private pending: Promise<IteratorResult<readonly StoredEvent[]>>;
  private wake: () => void = () => undefined;

  constructor(subscription: AsyncIterable<readonly StoredEvent[]>) {
    this.iterator = subscription[Symbol.asyncIterator]();
    this.pending = this.ask();
  }

  /** The next batch, if it comes within so many milliseconds and nobody interrupts. Throws what the subscription throws. */
  async next(patience: number): Promise<Reading> {
    const waited = Promise.withResolvers<'nothing'>();
    const timer = setTimeout(() => waited.resolve('nothing'), patience);
    this.wake = () => waited.resolve('nothing');
    try {
      const result = await Promise.race([this.pending, waited.promise]);
      if (result === 'nothing') return result;
      if (result.done === true) return 'ended';
      this.pending = this.ask();
      return result.value;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the waiting. */
  interrupt(): void {
    this.wake();
  }

  /** Lets go of the subscription. */
  async close(): Promise<void> {
    await this.iterator.return?.();
  }

  private ask(): Promise<IteratorResult<readonly StoredEvent[]>> {
    const asked = this.iterator.next();
    // Awaited only later: until then a failure must not count as one that nobody handles.
    asked.catch(() => undefined);
    return asked;
  }
}
