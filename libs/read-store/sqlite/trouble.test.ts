import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ReadStoreUnavailable, type CollectionDeclaration, type Document } from '#read-store';
import { openSqliteReadStore } from '#read-store/sqlite';

const NOTES: CollectionDeclaration = { name: 'notes', fields: { rank: 'number' }, indexes: [['rank']] };

const notes = (batch: number): readonly Document[] =>
  Array.from({ length: 50 }, (_, at) => ({ id: `${batch}-${at}`, rank: at, text: 'n'.repeat(2_000) }));

describe('an SQLite read store in trouble', () => {
  let folder = '';
  let file = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-store-'));
    file = join(folder, 'read.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('when there is no more space a commit is refused as a whole, reads go on, and space makes it writable again', async () => {
    const store = await openSqliteReadStore({ file, largestFile: 2_000_000 });
    await store.declare(NOTES);
    let batches = 0;
    const fill = async (): Promise<never> => {
      for (;;) {
        await store.commit({ writes: [{ collection: 'notes', put: notes(batches) }] });
        batches += 1;
      }
    };
    await expect(fill()).rejects.toThrow(new ReadStoreUnavailable('the read store cannot be used: the disk is full'));
    expect(await store.count('notes')).toBe(batches * 50);
    await store.commit({ writes: [{ collection: 'notes', put: [], remove: notes(0).map(({ id }) => id) }] });
    await store.commit({ writes: [{ collection: 'notes', put: notes(0).slice(0, 25) }] });
    expect(await store.count('notes')).toBe(batches * 50 - 25);
    await store.close();
  });

  test('a store that is read only refuses writes and sees those of another', async () => {
    await expect(openSqliteReadStore({ file, readOnly: true })).rejects.toThrow(ReadStoreUnavailable);
    const writer = await openSqliteReadStore({ file });
    const reader = await openSqliteReadStore({ file, readOnly: true });
    await expect(reader.declare(NOTES)).rejects.toThrow(ReadStoreUnavailable);
    await writer.declare(NOTES);
    await writer.commit({ writes: [{ collection: 'notes', put: notes(0) }] });
    expect(await reader.count('notes')).toBe(50);
    await Promise.all([writer.close(), reader.close()]);
  });

  test('a file that is no read store is refused, and left as it is', async () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE events (id TEXT)');
    other.close();
    await expect(openSqliteReadStore({ file })).rejects.toThrow('is no read store of this version');
    await writeFile(join(folder, 'text'), 'not a database, but long enough to be looked at as one: '.repeat(40));
    await expect(openSqliteReadStore({ file: join(folder, 'text') })).rejects.toThrow(ReadStoreUnavailable);
    const kept = new DatabaseSync(file, { readOnly: true });
    expect(
      kept
        .prepare('SELECT name FROM sqlite_schema')
        .all()
        .map(({ name }) => name),
    ).toEqual(['events']);
    kept.close();
  });

  test('while another process holds the lock too long, a write is refused and may be tried again', async () => {
    const store = await openSqliteReadStore({ file, lockWait: 50 });
    await store.declare(NOTES);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const commit = { writes: [{ collection: 'notes', put: notes(0) }] };
    await expect(store.commit(commit)).rejects.toThrow('another process has locked it');
    other.exec('ROLLBACK');
    other.close();
    await store.commit(commit);
    expect(await store.count('notes')).toBe(50);
    await store.close();
  });
});
