import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { agreesWithMemory } from '#read-store/contract';
import { openSqliteReadStore } from '#read-store/sqlite';

test('whatever the documents and the query, SQLite finds page by page what a scan in memory finds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'read-store-'));
  const store = await openSqliteReadStore({ file: join(folder, 'read.sqlite') });
  await agreesWithMemory(store, 150);
  await store.close();
  await rm(folder, { recursive: true });
}, 120_000);
