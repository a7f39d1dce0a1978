import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { EventReader, EventStore } from '../../index.js';
import { backUpLog, openLogAtRest, openSqliteEventStore, openSqliteEventStoreReader, restoreLog } from '../index.js';
import { inFolder, neverFatal } from '../testing/index.js';

const openStore = (file: string) => openSqliteEventStore({ file, onFatal: neverFatal });
const append = (store: EventStore, stream: string, count = 1) =>
  store.append(
    stream,
    Array.from({ length: count }, () => ({
      id: randomUUID(),
      type: 'MetricRecorded',
      data: { note: 'x'.repeat(200) },
      metadata: {},
    })),
    'any',
  );
const idsOf = async (reader: EventReader) => (await Array.fromAsync(reader.readAll())).map(({ id }) => id);

/** A log of so many events, closed. */
const aLog = async (file: string, events = 100): Promise<void> => {
  const store = await openStore(file);
  for (let at = 0; at < events; at += 10) await append(store, `partner-${at % 3}`, 10);
  await store.close();
};

describe('a backup', () => {
  test('of a log that is written meanwhile is the log as it was at one moment', async () => {
    await inFolder(async (file) => {
      await aLog(file, 20_000);
      const store = await openStore(file);
      const writing = new AbortController();
      const written = (async () => {
        while (!writing.signal.aborted) await append(store, 'partner-meanwhile');
      })();
      const told: (readonly [number, number])[] = [];
      const to = `${file}.backup`;
      const copy = await backUpLog({ file, to, onProgress: (...progress) => told.push(progress) });
      writing.abort();
      await written;
      const original = await idsOf(store);
      expect(copy.events).toBeGreaterThanOrEqual(20_000);
      expect(await idsOf(copy.reader)).toEqual(original.slice(0, copy.events));
      expect(copy.head).toBe(String(copy.events).padStart(20, '0'));
      expect(original.length).toBeGreaterThan(copy.events);
      expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
      expect(told.length).toBeGreaterThan(1);
      await copy.reader.close();
      await store.close();
      expect((await readdir(dirname(file))).filter((name) => name.includes('backup'))).toEqual(['ledger.db.backup']);
    });
  });

  test('is not made of what is no log, and leaves nothing behind', async () => {
    await inFolder(async (file) => {
      await writeFile(file, 'partner,program,value\n'.repeat(1_000));
      await expect(backUpLog({ file, to: `${file}.backup` })).rejects.toMatchObject({ why: 'unreadable' });
      expect(readdirSync(dirname(file))).toEqual(['ledger.db']);
    });
  });
});

test('a backup has to have a place', async () => {
  await inFolder(async (file) => {
    await aLog(file);
    const to = join(dirname(file), 'none', 'ledger.db');
    await expect(backUpLog({ file, to })).rejects.toThrow(`${to}: expected a place for the copy`);
  });
});

describe('a log file at rest', () => {
  test('is looked through: one that was cut short, or has a page overwritten, is damaged', async () => {
    await inFolder(async (file) => {
      await aLog(file, 2_000);
      const { size } = await stat(file);
      const short = `${file}.short`;
      await copyFile(file, short);
      await truncate(short, Math.floor(size / 2 / 4096) * 4096);
      expect(() => openLogAtRest(short)).toThrow(expect.objectContaining({ name: 'LogNotOpened' }));
      const handle = await open(file, 'r+');
      await handle.write(Buffer.alloc(4096, 7), 0, 4096, 4096 * 20);
      await handle.close();
      expect(() => openLogAtRest(file)).toThrow(expect.objectContaining({ name: 'LogNotOpened' }));
    });
  });

  test('is none while part of it is in the write-ahead log beside it', async () => {
    await inFolder(async (file) => {
      const store = await openStore(file);
      await append(store, 'partner-a');
      expect(() => openLogAtRest(file)).toThrow('found a log in use');
      await store.close();
      await openLogAtRest(file).reader.close();
    });
  });
});

describe('restoring', () => {
  test('puts the backup into an empty folder, and the ledger goes on from there', async () => {
    await inFolder(async (file) => {
      await aLog(file);
      const target = join(dirname(file), 'new', 'events.db');
      await mkdir(dirname(target));
      const restored = await restoreLog({ from: file, file: target, derived: [] });
      expect(restored.events).toBe(100);
      await restored.reader.close();
      const store = await openStore(target);
      const { position } = await append(store, 'partner-0');
      expect(position).toBe(String(101).padStart(20, '0'));
      await store.close();
    });
  });

  test('does not replace a log unless there is a place for it, and then keeps it with what was folded from it', async () => {
    await inFolder(async (backup) => {
      await aLog(backup, 50);
      const folder = join(dirname(backup), 'data');
      await mkdir(folder);
      const [file, readModels] = [join(folder, 'events.db'), join(folder, 'read-models.db')];
      await aLog(file);
      await aLog(readModels, 10);
      const options = { from: backup, file, derived: [readModels, join(folder, 'snapshots.db')] };
      await expect(restoreLog(options)).rejects.toMatchObject({ why: 'present' });
      const aside = join(folder, 'replaced');
      const restored = await restoreLog({ ...options, aside });
      expect(restored.events).toBe(50);
      await restored.reader.close();
      expect((await readdir(aside)).toSorted()).toEqual(['events.db', 'read-models.db']);
      expect(existsSync(readModels)).toBe(false);
      const kept = openLogAtRest(join(aside, 'events.db'));
      expect(kept.events).toBe(100);
      await kept.reader.close();
    });
  });

  test('replaces a log that is damaged, which is kept as it is', async () => {
    await inFolder(async (backup) => {
      await aLog(backup, 50);
      const [file, aside] = [`${backup}.live`, `${backup}-aside`];
      await writeFile(file, 'damaged');
      const restored = await restoreLog({ from: backup, file, derived: [], aside });
      expect(restored.events).toBe(50);
      await restored.reader.close();
      expect(await readdir(aside)).toEqual(['ledger.db.live']);
    });
  });

  test.each([
    ['writes to it', openStore],
    ['reads it', async (file: string) => openSqliteEventStoreReader({ file })],
  ])('is refused while a process %s, whatever it is told', async (_, use) => {
    await inFolder(async (backup) => {
      await aLog(backup, 50);
      const file = `${backup}.live`;
      await aLog(file);
      const user = await use(file);
      await Array.fromAsync(user.readAll({ limit: 1 }));
      const options = { from: backup, file, derived: [], aside: `${file}-aside` };
      await expect(restoreLog(options)).rejects.toMatchObject({ why: 'locked' });
      await user.close();
      await (await restoreLog(options)).reader.close();
    });
  });

  test('of a damaged backup is refused before anything is touched', async () => {
    await inFolder(async (backup) => {
      await aLog(backup, 2_000);
      await truncate(backup, 40_960);
      const file = `${backup}.live`;
      await aLog(file);
      const options = { from: backup, file, derived: [], aside: `${file}-aside` };
      await expect(restoreLog(options)).rejects.toMatchObject({ name: 'LogNotOpened' });
      const kept = openLogAtRest(file);
      expect(kept.events).toBe(100);
      await kept.reader.close();
    });
  });
});
