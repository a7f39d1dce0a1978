import { checkedCount, streamRange } from '../adapter/index.js';
import { START, type Position, type StoredEvent } from '../event.js';
import type { EventReader, ReadAllOptions, ReadStreamOptions, SubscribeOptions } from '../event-store.js';
import type { Connection } from './connection.js';
import { follow } from './following.js';
import { LogReader } from './log-reader.js';
import { StreamReader } from './stream-reader.js';

/** Reads and follows a ledger that is kept in EventStoreDB. */
export class EventStoreDbEventReader implements EventReader {
  readonly #streams: StreamReader;
  readonly #log: LogReader;

  constructor(protected readonly connection: Connection) {
    this.#streams = new StreamReader(connection, connection.closing);
    this.#log = new LogReader(connection, connection.closing);
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<StoredEvent> {
    const range = streamRange(options);
    this.connection.checkOpen();
    for await (const { event } of this.#streams.read(stream, range)) yield event;
  }

  async *readAll({ after = START, limit = Infinity }: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    let left = checkedCount('limit', limit, 0);
    this.connection.checkOpen();
    if (left === 0) {
      await this.#log.at(after);
      return;
    }
    for await (const { event } of this.#log.after(after)) {
      yield event;
      left -= 1;
      if (left === 0) return;
    }
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<readonly StoredEvent[]> {
    this.connection.checkOpen();
    yield* follow(options, this.connection, this.#log);
  }

  async streamHead(stream: string): Promise<number | undefined> {
    this.connection.checkOpen();
    return (await this.#streams.last(stream))?.event.revision;
  }

  async logHead(): Promise<Position> {
    this.connection.checkOpen();
    return this.#log.head();
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
