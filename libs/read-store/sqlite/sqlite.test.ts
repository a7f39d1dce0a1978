import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteReadStore } from '#read-store/sqlite';
import { readStoreContract } from '#read-store/contract';
import type { ReadStore } from '#read-store';

readStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'read-store-'));
  const opened: ReadStore[] = [];
  const open = async (): Promise<ReadStore> => {
    const store = await openSqliteReadStore({ file: join(folder, 'read.sqlite') });
    opened.push(store);
    return store;
  };
  const store = await open();
  return {
    store,
    another: open,
    restart: async () => {
      await store.close();
      return open();
    },
    dispose: async () => {
      await Promise.all(opened.map((each) => each.close()));
      await rm(folder, { recursive: true });
    },
  };
});
