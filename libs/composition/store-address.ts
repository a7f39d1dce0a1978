/** Where a log is kept: in the folder of an embedded ledger, or on EventStoreDB, the one that the settings name unless given. */
export type StoreAddress =
  { readonly engine: 'sqlite'; readonly folder: string } | { readonly engine: 'eventstoredb'; readonly url?: string };

/** The address names no store that the ledger knows. */
export class StoreAddressInvalid extends Error {
  override readonly name = 'StoreAddressInvalid';
}

const SQLITE = 'sqlite:';
const AS_SET = 'eventstoredb';
const EVENTSTOREDB = /^esdb(\+discover)?:\/\/./;

/**
 * Reads an address: `sqlite:<folder>`, the connection string of an EventStoreDB, or `eventstoredb` for the one of the settings, whose
 * password then stands in no command line. Throws `StoreAddressInvalid`.
 */
export function parseStoreAddress(text: string): StoreAddress {
  if (text.startsWith(SQLITE) && text.length > SQLITE.length) return { engine: 'sqlite', folder: text.slice(SQLITE.length) };
  if (text === AS_SET) return { engine: 'eventstoredb' };
  if (EVENTSTOREDB.test(text)) return { engine: 'eventstoredb', url: text };
  // What was given may hold a password, so that it is not repeated.
  throw new StoreAddressInvalid(
    'expected a store as sqlite:<folder>, as esdb://<host> with what else its connection needs, or as eventstoredb',
  );
}

/** The address as it may be shown: without user and password. */
export const shownAddress = (address: StoreAddress): string =>
  address.engine === 'sqlite'
    ? `${SQLITE}${address.folder}`
    : (address.url ?? AS_SET).replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
