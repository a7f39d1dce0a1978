import { existsSync } from 'node:fs';
import { decode } from '#catalogue';
import { ledgerFolder, openEventStoreReader, openReadStore } from '#composition';
import type { Settings } from '#platform';
import type { Log } from '#projections';
import type { ReadStore } from '#read-store';
import { CannotDo } from '../terminal/sentence.js';

/** Works with the log, whether or not anything else does, and closes it. */
export async function withLog<Result>(settings: Settings, work: (log: Log) => Promise<Result>): Promise<Result> {
  const { DATA_DIR, EVENTSTOREDB_URL } = settings;
  if (EVENTSTOREDB_URL === undefined && !existsSync(ledgerFolder({ DATA_DIR }).events))
    throw new CannotDo(`there is no ledger in ${DATA_DIR}: expected events.db there; give its folder with --data-dir`);
  const eventStore = await openEventStoreReader(settings);
  try {
    return await work({ eventStore, decode });
  } finally {
    await eventStore.close();
  }
}

/** Works with the log and the read models, whether or not anything else does, and closes both. */
export const withFiles = <Result>(settings: Settings, work: (log: Log, store: ReadStore) => Promise<Result>): Promise<Result> =>
  withLog(settings, async (log) => {
    const { DATA_DIR, MONGODB_URL } = settings;
    if (MONGODB_URL === undefined && !existsSync(ledgerFolder({ DATA_DIR }).readModels))
      throw new CannotDo(`${DATA_DIR} holds no read models: they are made when the ledger is started`);
    const store = await openReadStore(settings, { readOnly: true });
    try {
      return await work(log, store);
    } finally {
      await store.close();
    }
  });
