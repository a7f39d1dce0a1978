import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventReader, EventStore } from '../event-store.js';
import { Connection, type Credentials, type OnTrouble } from './connection.js';
import { addressOf } from './connection-string.js';
import { EventStoreDbEventReader } from './eventstoredb-event-reader.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { StreamNames } from './stream-names.js';
import { defaultTiming, type Timing } from './timing.js';

/** How to open a ledger in EventStoreDB. */
export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tls=true`, several hosts separated by commas, or `esdb+discover://` and a name. */
  readonly connectionString: string;
  /** What the names of the ledger's streams begin with on the server; it ends with its only dot. `ledger.` unless given. */
  readonly streamPrefix?: string;
  /** In place of those in the connection string. */
  readonly credentials?: Credentials;
  /** Told of what is tried again. */
  readonly onTrouble?: OnTrouble;
  readonly timing?: Partial<Timing>;
}

const STREAM_PREFIX = 'ledger.';

/** What the client is given where there is no TLS, so that appends are calls of their own: it is sent to nobody. */
const NOBODY: Credentials = { username: '', password: '' };

const connect = ({ connectionString, streamPrefix, credentials, onTrouble, timing }: EventStoreDbOptions): Connection => {
  const address = addressOf(connectionString, credentials);
  return new Connection({
    names: new StreamNames(streamPrefix ?? STREAM_PREFIX),
    client: EventStoreDBClient.connectionString(address.connectionString),
    credentials: address.credentials ?? NOBODY,
    timing: { ...defaultTiming, ...timing },
    onTrouble: onTrouble ?? (() => undefined),
  });
};

/**
 * Opens a ledger in EventStoreDB to append to, whoever else does. It connects with the first request: `StoreUnavailable` is thrown there. Throws
 * `ConnectionStringInvalid`.
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStore> =>
  new EventStoreDbEventStore(connect(options));

/** Opens a ledger in EventStoreDB to read and follow it. Throws `ConnectionStringInvalid`. */
export const openEventStoreDbReader = async (options: EventStoreDbOptions): Promise<EventReader> =>
  new EventStoreDbEventReader(connect(options));
