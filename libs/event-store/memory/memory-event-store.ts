import { catchUp, checkedAppend, checkedCount, knownPosition, numberOf, streamRange } from '../adapter/index.js';
import { StoreUnavailable } from '../errors.js';
import { START, type NewEvent, type Position, type StoredEvent } from '../event.js';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import { MemoryLog } from './memory-log.js';

class MemoryEventStore implements EventStore {
  private closed = false;

  constructor(private readonly log: MemoryLog) {}

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    return this.open().append(stream, checkedAppend(stream, events, expected), expected);
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<StoredEvent> {
    const { from, forward, limit } = streamRange(options);
    const events = this.open().stream(stream);
    const start = Math.min(from, forward ? events.length : events.length - 1);
    for (let read = 0, at = start; read < limit; read += 1, at += forward ? 1 : -1) {
      const event = events[at];
      if (event === undefined) return;
      yield event;
    }
  }

  async *readAll({ after = START, limit = Infinity }: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    const { events } = this.from(after);
    const end = numberOf(after) + checkedCount('limit', limit, 0);
    for (let at = numberOf(after); at < end; at += 1) {
      const event = events[at];
      if (event === undefined) return;
      yield event;
    }
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<readonly StoredEvent[]> {
    if (options.signal.aborted) return;
    const { bell } = this.from(options.after);
    const { types } = options;
    yield* catchUp(
      options,
      (after, limit) => {
        const page = this.open().events.slice(numberOf(after), numberOf(after) + limit);
        return { events: types ? page.filter(({ type }) => types.has(type)) : page, last: page.at(-1)?.position };
      },
      bell,
    );
  }

  async streamHead(stream: string): Promise<number | undefined> {
    return this.open().stream(stream).at(-1)?.revision;
  }

  async logHead(): Promise<Position> {
    return this.open().head();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.log.bell.ring();
  }

  private from(position: Position): MemoryLog {
    const log = this.open();
    knownPosition(position, log.head());
    return log;
  }

  private open(): MemoryLog {
    if (this.closed) throw new StoreUnavailable('closed', 'the event store is closed');
    return this.log;
  }
}

/** An event store in memory, for specs. Events are copied in and frozen. Stores over one `MemoryLog` see the same events. */
export const memoryEventStore = (log: MemoryLog = new MemoryLog()): EventStore => new MemoryEventStore(log);
