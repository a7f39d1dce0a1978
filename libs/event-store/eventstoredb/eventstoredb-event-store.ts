import { checkedAppend } from '../adapter/index.js';
import type { NewEvent } from '../event.js';
import type { Appended, EventStore, ExpectedRevision } from '../event-store.js';
import { AnyAppends } from './any-appends.js';
import { refuseMarked } from './append-mark.js';
import type { Connection } from './connection.js';
import { EventStoreDbEventReader } from './eventstoredb-event-reader.js';
import { ExactAppends } from './exact-appends.js';
import { StreamReader } from './stream-reader.js';

/** Keeps a ledger in EventStoreDB, beside any number of others that do. */
export class EventStoreDbEventStore extends EventStoreDbEventReader implements EventStore {
  readonly #exact: ExactAppends;
  readonly #any: AnyAppends;

  constructor(connection: Connection) {
    super(connection);
    // What an append reads is read to the end, though the store be closed meanwhile.
    const streams = new StreamReader(connection, new AbortController().signal);
    this.#exact = new ExactAppends(connection, streams);
    this.#any = new AnyAppends(this.#exact, streams);
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    return this.connection.accept(async () => {
      const checked = checkedAppend(stream, events, expected);
      refuseMarked(events);
      return expected === 'any' ? this.#any.append(stream, checked) : this.#exact.append(stream, checked, expected);
    });
  }
}
