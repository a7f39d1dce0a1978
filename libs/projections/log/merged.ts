import type { StoredEvent } from '#event-store';

/** A stream that is being read: its next event, and the rest. */
interface Reading {
  next: StoredEvent;
  readonly rest: AsyncIterator<StoredEvent>;
}

const before = (direction: Direction, left: string, right: string): boolean =>
  direction === 'forward' ? left < right : left > right;

/** Towards the newest event, or towards the oldest. */
export type Direction = 'forward' | 'backward';

/** Several streams as one, by position. Another stream may join at any time, as long as none of its events is due before the last one taken. */
export class Merged {
  private readonly readings: Reading[] = [];

  constructor(private readonly direction: Direction = 'forward') {}

  /** Joins a stream. */
  async join(stream: AsyncIterable<StoredEvent>): Promise<void> {
    await this.enter(stream[Symbol.asyncIterator]());
  }

  /** The event that comes next; `undefined` when all streams are read. */
  async take(): Promise<StoredEvent | undefined> {
    const reading = this.readings.pop();
    if (reading === undefined) return undefined;
    const { next, rest } = reading;
    await this.enter(rest);
    return next;
  }

  /** Lets go of streams that were not read to their end. */
  async close(): Promise<void> {
    await Promise.all(this.readings.splice(0).map(({ rest }) => rest.return?.()));
  }

  /** Kept so that the next one is last: what is read is mostly read on. */
  private async enter(rest: AsyncIterator<StoredEvent>): Promise<void> {
    const { value, done } = await rest.next();
    if (done === true) return;
    const next = value as StoredEvent;
    let at = this.readings.length;
    while (at > 0 && before(this.direction, (this.readings[at - 1] as Reading).next.position, next.position)) at -= 1;
    this.readings.splice(at, 0, { next, rest });
  }
}
