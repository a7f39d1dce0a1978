import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { connect } from './connection.js';
import { openSqliteEventStore, openSqliteEventStoreReader } from './index.js';
import { pragma } from './pragma.js';
import { inFolder, neverFatal } from './testing/index.js';

const refusals = (file: string): Promise<readonly unknown[]> =>
  Promise.all(
    [openSqliteEventStore({ file, onFatal: neverFatal }), openSqliteEventStoreReader({ file })].map((opening) =>
      opening.then(
        () => 'opened',
        (error: unknown) => (error instanceof Error ? [error.name, 'why' in error ? error.why : undefined] : error),
      ),
    ),
  );

describe('a log is not opened', () => {
  test('where the file is no database', async () => {
    await inFolder(async (file) => {
      await writeFile(file, 'partner,program,value\n'.repeat(1_000));
      expect(await refusals(file)).toEqual([
        ['LogNotOpened', 'unreadable'],
        ['LogNotOpened', 'unreadable'],
      ]);
    });
  });

  test('where the folder is not there, nor to read where the file is not', async () => {
    await inFolder(async (file) => {
      await expect(openSqliteEventStoreReader({ file })).rejects.toMatchObject({ why: 'unreadable' });
      await expect(openSqliteEventStore({ file: `${file}/none/ledger.db`, onFatal: neverFatal })).rejects.toMatchObject({
        why: 'unreadable',
      });
    });
  });

  test('where it is the database of something else, which stays as it was', async () => {
    await inFolder(async (file) => {
      const other = new DatabaseSync(file);
      other.exec('CREATE TABLE invoices (amount TEXT)');
      expect(await refusals(file)).toEqual([
        ['LogNotOpened', 'foreign'],
        ['LogNotOpened', 'foreign'],
      ]);
      expect(pragma(other, 'journal_mode')).toBe('delete');
      other.close();
    });
  });

  test('where a later release wrote it', async () => {
    await inFolder(async (file) => {
      await (await openSqliteEventStore({ file, onFatal: neverFatal })).close();
      const later = new DatabaseSync(file);
      later.exec('PRAGMA user_version = 2');
      later.close();
      expect(await refusals(file)).toEqual([
        ['LogNotOpened', 'foreign'],
        ['LogNotOpened', 'foreign'],
      ]);
    });
  });

  test('where SQLite does not confirm that commits are durable', () => {
    expect(() => connect(':memory:', { readOnly: false, cache: 1_000 })).toThrow('expected journal_mode wal and synchronous 2');
  });
});

describe('a log', () => {
  test('is synced on every commit, by every connection', async () => {
    await inFolder(async (file) => {
      await (await openSqliteEventStore({ file, onFatal: neverFatal })).close();
      for (const readOnly of [false, true]) {
        const db = connect(file, { readOnly, cache: 1_000 });
        expect([pragma(db, 'journal_mode'), pragma(db, 'synchronous')]).toEqual(['wal', 2]);
        db.close();
      }
    });
  });

  test('lets nobody change or remove an event', async () => {
    await inFolder(async (file) => {
      const store = await openSqliteEventStore({ file, onFatal: neverFatal });
      const id = '6fa459ea-ee8a-3ca4-894e-db77e160355e';
      await store.append('partner-a', [{ id, type: 'PartnerRegistered', data: {}, metadata: {} }], 'none');
      await store.close();
      const by = new DatabaseSync(file);
      expect(() => by.exec("UPDATE events SET data = '{}'")).toThrow('events are never changed');
      expect(() => by.exec('DELETE FROM events')).toThrow('events are never removed');
      by.close();
    });
  });
});
