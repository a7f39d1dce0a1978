import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSqliteReadStore } from '#read-store/sqlite';

test('a declaration makes the indexes that are missing, drops those that are gone, and leaves the others as they stand', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'read-store-'));
  const file = join(folder, 'read.sqlite');
  const store = await openSqliteReadStore({ file });
  const cards = { name: 'cards', fields: { period: 'string', total: 'decimal', band: 'string' } } as const;
  // Pages of the file tell whether an index was made anew.
  const standing = (): Readonly<Record<string, unknown>> => {
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare("SELECT sql, rootpage FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
    database.close();
    return Object.fromEntries(
      rows.map(({ sql, rootpage }) => [
        String(sql)
          .replace(/^.*?\$\./, '')
          .replace(/".*/, ''),
        rootpage,
      ]),
    );
  };
  await store.declare({ ...cards, indexes: [['period'], ['total']] });
  const before = standing();
  await store.declare({ ...cards, indexes: [['total'], ['band']] });
  const after = standing();
  expect(Object.keys(before).toSorted()).toEqual(['period', 'total']);
  expect(Object.keys(after).toSorted()).toEqual(['band', 'total']);
  expect(after['total']).toBe(before['total']);
  await store.close();
  await rm(folder, { recursive: true });
});
