import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Bell, catchUp, checkedCount, knownPosition, streamRange } from '../adapter/index.js';
import { START, type Position, type StoredEvent } from '../event.js';
import type { EventReader, ReadAllOptions, ReadStreamOptions, SubscribeOptions } from '../event-store.js';
import { FEW_EVENTS, type LogReader, PAGE_EVENTS, type Page } from './log-reader.js';

/**
 * Page after page, each asked for when the one before is used up. The first is small: most reads want a tail of a few events. After a full one
 * others get their turn.
 */
async function* paged(limit: number, read: (last: StoredEvent | undefined, limit: number) => Page): AsyncGenerator<StoredEvent> {
  let last: StoredEvent | undefined;
  let left = limit;
  for (let size = FEW_EVENTS; left > 0; size = PAGE_EVENTS) {
    const { events, more } = read(last, Math.min(left, size));
    yield* events;
    if (!more) return;
    if (size === PAGE_EVENTS) await nextTurn();
    last = events.at(-1);
    left -= events.length;
  }
}

/**
 * Reads a log on the thread of its caller: a short read there takes a quarter of the time that the way to another thread and back does.
 * Long ones are read in pages.
 */
export class SqliteEventReader implements EventReader {
  constructor(
    private readonly log: LogReader,
    private readonly bell: Bell,
  ) {}

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<StoredEvent> {
    const { from, forward, limit } = streamRange(options);
    const step = forward ? 1 : -1;
    yield* paged(limit, (last, left) => {
      const next = last ? last.revision + step : from;
      return next < 0 ? { events: [], more: false } : this.log.streamPage(stream, next, forward, left);
    });
  }

  async *readAll({ after = START, limit = Infinity }: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    knownPosition(after, this.log.logHead());
    yield* paged(checkedCount('limit', limit, 0), (last, left) => this.log.logPage(last?.position ?? after, left));
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<readonly StoredEvent[]> {
    if (options.signal.aborted) return;
    knownPosition(options.after, this.log.logHead());
    yield* catchUp(options, (after, limit) => this.log.stretch(after, limit, options.types), this.bell);
  }

  async streamHead(stream: string): Promise<number | undefined> {
    return this.log.streamHead(stream);
  }

  async logHead(): Promise<Position> {
    return this.log.logHead();
  }

  async close(): Promise<void> {
    this.log.close();
    this.bell.ring();
  }
}
