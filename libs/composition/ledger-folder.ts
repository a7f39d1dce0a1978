import { join } from 'node:path';

/** The files of an embedded ledger. */
export interface LedgerFolder {
  /** The log: the truth. */
  readonly events: string;
  /** Folded from the log: read models, and streams as the write side keeps them between starts. */
  readonly readModels: string;
  readonly snapshots: string;
  /** The key of its tokens. */
  readonly signingKey: string;
}

/** Where an embedded ledger keeps its files. */
export const ledgerFolder = ({ DATA_DIR }: { readonly DATA_DIR: string }): LedgerFolder => ({
  events: join(DATA_DIR, 'events.db'),
  readModels: join(DATA_DIR, 'read-models.db'),
  snapshots: join(DATA_DIR, 'snapshots.db'),
  signingKey: join(DATA_DIR, 'signing.key'),
});
