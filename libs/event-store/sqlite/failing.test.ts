import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../index.js';
import { openSqliteEventStore, openSqliteEventStoreReader } from './index.js';
import { child, inFolder, killChildren, neverFatal } from './testing/index.js';

afterEach(killChildren);

const event = () => ({ id: randomUUID(), type: 'MetricRecorded', data: { text: 'x'.repeat(2_000) }, metadata: {} });

/** A log of 200 events whose pages, but for the first few, are overwritten. */
const damagedLog = async (file: string): Promise<void> => {
  const store = await openSqliteEventStore({ file, onFatal: neverFatal });
  await store.append('partner-a', Array.from({ length: 200 }, event), 'none');
  await store.close();
  const damaged = await open(file, 'r+');
  const { size } = await damaged.stat();
  for (let page = 4; page * 4_096 < size; page += 1) await damaged.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096);
  await damaged.close();
};

describe('a disk that fails', () => {
  test('stops the writer for good: all that was acknowledged is there, and nothing is acknowledged any more', async () => {
    await inFolder(async (file) => {
      const appending = child(new URL('./testing/appending.ts', import.meta.url), [file], 400);
      const said: string[] = [];
      for await (const line of appending.lines) said.push(line);

      const fatal = said.filter((line) => line.startsWith('fatal'));
      expect(fatal).toEqual([expect.stringContaining('the log stopped writing: disk I/O error')]);
      const stopped = said.findIndex((line) => line.startsWith('fatal'));
      expect(said.slice(stopped + 1)).toEqual([
        ...Array.from({ length: 8 }, () => expect.stringMatching(/^refused StoreUnavailable: the log stopped writing/)),
        'closed',
      ]);

      const reader = await openSqliteEventStoreReader({ file });
      const ids = new Set<string>();
      for await (const { id } of reader.readAll()) ids.add(id);
      const acknowledged = said.slice(0, stopped).map((line) => line.split(' ')[3]);
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(acknowledged.filter((id) => id === undefined || !ids.has(id))).toEqual([]);
      await reader.close();
    });
  }, 30_000);

  test('is found out by an append to a damaged page: the writer stops and says so once', async () => {
    await inFolder(async (file) => {
      await damagedLog(file);
      const fatal: Error[] = [];
      const store = await openSqliteEventStore({ file, onFatal: (error) => fatal.push(error) });
      const appends = await Promise.allSettled([
        store.append('partner-a', [event()], 199),
        store.append('partner-b', [event()], 'none'),
      ]);
      for (const append of appends)
        expect(append).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable', why: 'down' } });
      await expect(store.append('partner-b', [event()], 'none')).rejects.toBeInstanceOf(StoreUnavailable);
      expect(fatal.map(({ message }) => message)).toEqual([expect.stringContaining('malformed')]);
      await store.close();
    });
  });

  test('is found out by reading a damaged page: the writer stops too', async () => {
    await inFolder(async (file) => {
      await damagedLog(file);
      const fatal: Error[] = [];
      const store = await openSqliteEventStore({ file, onFatal: (error) => fatal.push(error) });
      const read = async (): Promise<void> => {
        for await (const { id } of store.readAll()) expect(id).toBeDefined();
      };
      await expect(read()).rejects.toMatchObject({ name: 'StoreUnavailable', why: 'down' });
      await expect(store.append('partner-b', [event()], 'none')).rejects.toMatchObject({ why: 'down' });
      expect(fatal).toHaveLength(1);
      await store.close();
    });
  });
});
