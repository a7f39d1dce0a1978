import { mkdirSync } from 'node:fs';
import type { EventReader, EventStore } from '#event-store';
import { openSqliteEventStore, openSqliteEventStoreReader } from '#event-store/sqlite';
import { ledgerFolder } from './ledger-folder.js';
import { StoreAddressInvalid, type StoreAddress } from './store-address.js';

/** A store that a log can be copied to. */
export interface CopyTarget {
  readonly store: EventStore;
  /** How many appends asked for in one turn it stores in the order of asking, all or none of them. */
  readonly together: number;
}

/** As many appends as one transaction of the embedded log takes. */
const ONE_TRANSACTION = 500;

/** Opens the log at the address to read it. */
export async function openSource(address: StoreAddress): Promise<EventReader> {
  if (address.engine === 'eventstoredb') throw new StoreAddressInvalid('this release knows no EventStoreDB');
  return openSqliteEventStoreReader({ file: ledgerFolder({ DATA_DIR: address.folder }).events });
}

/** Opens the log at the address to write to it, as its only writer where it is embedded; there it is made where there is none. */
export async function openTarget(address: StoreAddress): Promise<CopyTarget> {
  if (address.engine === 'eventstoredb') throw new StoreAddressInvalid('this release knows no EventStoreDB');
  mkdirSync(address.folder, { recursive: true });
  const file = ledgerFolder({ DATA_DIR: address.folder }).events;
  // Appends that were under way tell of the failure themselves.
  return { store: await openSqliteEventStore({ file, onFatal: () => undefined }), together: ONE_TRANSACTION };
}
