import { mkdirSync } from 'node:fs';
import type { EventReader, EventStore } from '#event-store';
import { openEventStoreDb, openEventStoreDbReader } from '#event-store/eventstoredb';
import { openSqliteEventStore, openSqliteEventStoreReader } from '#event-store/sqlite';
import type { Settings } from '#platform';
import { ledgerFolder } from './ledger-folder.js';
import type { StoreAddress } from './store-address.js';

/** A store that a log can be copied to. */
export interface CopyTarget {
  readonly store: EventStore;
  /** How many appends asked for in one turn it stores in the order of asking, all or none of them. */
  readonly together: number;
}

type Naming = Pick<Settings, 'EVENTSTOREDB_STREAM_PREFIX'>;

/** As many appends as one transaction of the embedded log takes. */
const ONE_TRANSACTION = 500;

/** Opens the log at the address to read it. */
export const openSource = (address: StoreAddress, { EVENTSTOREDB_STREAM_PREFIX: streamPrefix }: Naming): Promise<EventReader> =>
  address.engine === 'sqlite'
    ? openSqliteEventStoreReader({ file: ledgerFolder({ DATA_DIR: address.folder }).events })
    : openEventStoreDbReader({ connectionString: address.url, streamPrefix });

/** Opens the log at the address to write to it, as its only writer where it is embedded; there it is made where there is none. */
export async function openTarget(
  address: StoreAddress,
  { EVENTSTOREDB_STREAM_PREFIX: streamPrefix }: Naming,
): Promise<CopyTarget> {
  if (address.engine === 'eventstoredb')
    return { store: await openEventStoreDb({ connectionString: address.url, streamPrefix }), together: 1 };
  mkdirSync(address.folder, { recursive: true });
  const file = ledgerFolder({ DATA_DIR: address.folder }).events;
  // Appends that were under way tell of the failure themselves.
  return { store: await openSqliteEventStore({ file, onFatal: () => undefined }), together: ONE_TRANSACTION };
}
