import type { EventReader, EventStore } from '../event-store.js';
import type { Access } from './connected.js';
import type { Credentials, OnTrouble } from './connection.js';
import { addressOf } from './connection-string.js';
import { StreamNames } from './stream-names.js';
import { defaultTiming, type Timing } from './timing.js';

/** How to open a ledger in EventStoreDB. */
export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tls=true`, several hosts separated by commas, or `esdb+discover://` and a name. */
  readonly connectionString: string;
  /** What the names of the ledger's streams begin with on the server; it ends with its only dot. `ledger.` unless given. */
  readonly streamPrefix?: string;
  /** Told of what is tried again. */
  readonly onTrouble?: OnTrouble;
  readonly timing?: Partial<Timing>;
}

const STREAM_PREFIX = 'ledger.';

/** What the client is given where there is no TLS, so that appends are calls of their own: it is sent to nobody. */
const NOBODY: Credentials = { username: '', password: '' };

const accessOf = ({ connectionString, streamPrefix, onTrouble, timing }: EventStoreDbOptions): Access => {
  const address = addressOf(connectionString);
  return {
    connectionString: address.connectionString,
    credentials: address.credentials ?? NOBODY,
    names: new StreamNames(streamPrefix ?? STREAM_PREFIX),
    timing: { ...defaultTiming, ...timing },
    onTrouble: onTrouble ?? (() => undefined),
  };
};

// The client takes a fifth of a second and 30 MB to load: only processes that use it do so.
const loaded = () => import('./connected.js');

/**
 * Opens a ledger in EventStoreDB to append to, whoever else does. It connects with the first request: `StoreUnavailable` is thrown there. Throws
 * `ConnectionStringInvalid`.
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStore> => {
  const access = accessOf(options);
  return (await loaded()).connectedStore(access);
};

/** Opens a ledger in EventStoreDB to read and follow it. Throws `ConnectionStringInvalid`. */
export const openEventStoreDbReader = async (options: EventStoreDbOptions): Promise<EventReader> => {
  const access = accessOf(options);
  return (await loaded()).connectedReader(access);
};
