import { mkdirSync } from 'node:fs';
import type { EventReader, EventStore } from '#event-store';
import type { EventStoreDbOptions } from '#event-store/eventstoredb';
import { openSqliteEventStore, openSqliteEventStoreReader } from '#event-store/sqlite';
import type { Settings } from '#platform';
import { engines } from './engines.js';
import { ledgerFolder } from './ledger-folder.js';
import { StoreAddressInvalid, type StoreAddress } from './store-address.js';

/** A store that a log can be copied to. */
export interface CopyTarget {
  readonly store: EventStore;
  /** How many appends asked for in one turn it stores in the order of asking, all or none of them. */
  readonly together: number;
}

type OnEventStoreDb = Pick<Settings, 'EVENTSTOREDB_STREAM_PREFIX' | 'EVENTSTOREDB_URL'>;

/** As many appends as one transaction of the embedded log takes. */
const ONE_TRANSACTION = 500;

const remote = (url: string | undefined, settings: OnEventStoreDb): EventStoreDbOptions => {
  const { EVENTSTOREDB_URL, EVENTSTOREDB_STREAM_PREFIX: streamPrefix } = settings;
  const connectionString = url ?? EVENTSTOREDB_URL;
  if (connectionString === undefined) throw new StoreAddressInvalid('expected EVENTSTOREDB_URL to say where eventstoredb is');
  return { connectionString, streamPrefix };
};

/** Opens the log at the address to read it. Throws `StoreAddressInvalid`, and what the stores throw. */
export async function openSource(address: StoreAddress, settings: OnEventStoreDb): Promise<EventReader> {
  if (address.engine === 'eventstoredb')
    return (await engines.eventStoreDb()).openEventStoreDbReader(remote(address.url, settings));
  return openSqliteEventStoreReader({ file: ledgerFolder({ DATA_DIR: address.folder }).events });
}

/**
 * Opens the log at the address to write to it, as its only writer where it is embedded; there it is made where there is none. Throws
 * `StoreAddressInvalid`, and what the stores throw.
 */
export async function openTarget(address: StoreAddress, settings: OnEventStoreDb): Promise<CopyTarget> {
  if (address.engine === 'eventstoredb') {
    const { openEventStoreDb } = await engines.eventStoreDb();
    return { store: await openEventStoreDb(remote(address.url, settings)), together: 1 };
  }
  mkdirSync(address.folder, { recursive: true });
  const file = ledgerFolder({ DATA_DIR: address.folder }).events;
  // Appends that were under way tell of the failure themselves.
  return { store: await openSqliteEventStore({ file, onFatal: () => undefined }), together: ONE_TRANSACTION };
}
