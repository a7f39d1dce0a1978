import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSource, openTarget, parseStoreAddress } from '#composition';
import { copyLog } from '#transfer';
import { runCli } from '../../apps/cli/run-cli.js';
import { eventStoreDbForTests, type EventStoreDbForTests } from '../servers/eventstoredb/index.js';
import { RunningLedger } from '../support/running-ledger.js';
import { everythingIn } from './support/reading.js';
import { Story } from './support/story.js';

const place = mkdtempSync(join(tmpdir(), 'grown-up-'));
let server: EventStoreDbForTests;

beforeAll(async () => {
  server = await eventStoreDbForTests();
});
afterAll(async () => {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

test('a ledger moves to EventStoreDB, in two goes, and back into a folder, and is the same ledger', async () => {
  const running = await RunningLedger.start({}, join(place, 'small'));
  const story = new Story(running);
  for (const partnerId of ['a', 'b', 'c']) await story.chapter(partnerId);
  const environment = { EVENTSTOREDB_STREAM_PREFIX: `${server.prefix}copy.`, EVENTSTOREDB_URL: server.connectionString };
  const copy = (from: string, to: string) => runCli(['copy', '--from', from, '--to', to], environment);
  const small = `sqlite:${running.folder}`;
  expect(await copy(small, 'eventstoredb')).toBe(0);

  await story.chapter('later');
  const then = await everythingIn((path, headers) => running.get(path, headers));
  await running.stop();
  expect(await copy(small, server.connectionString)).toBe(0);
  expect(await copy(server.connectionString, `sqlite:${join(place, 'back')}`)).toBe(0);

  const back = await RunningLedger.start({}, join(place, 'back'));
  expect(await everythingIn((path, headers) => back.get(path, headers))).toEqual(then);
  await new Story(back).chapter('after');
  await back.stop();
  // What went on in the folder is brought to the server as well: the copy there is a part of it.
  expect(await copy(`sqlite:${join(place, 'back')}`, server.connectionString)).toBe(0);
}, 120_000);

test('a copy that loses its line goes on where it stopped', async () => {
  const own = await eventStoreDbForTests({ own: true });
  const running = await RunningLedger.start({}, join(place, 'cut'));
  for (const partnerId of ['a', 'b', 'c', 'd', 'e', 'f']) await new Story(running).chapter(partnerId);
  await running.stop();
  const settings = { EVENTSTOREDB_STREAM_PREFIX: 'ledger.' };
  const source = await openSource(parseStoreAddress(`sqlite:${running.folder}`), settings);
  const { store, together } = await openTarget(parseStoreAddress(own.connectionString), settings);
  const stop = new AbortController();
  const onProgress = (_: string, events: number) => {
    if (events === 9) stop.abort();
  };
  await expect(copyLog(source, store, { together, onProgress, signal: stop.signal })).rejects.toThrow('aborted');
  const { events, before } = await copyLog(source, store, { together });
  expect([events, before]).toEqual([25, 9]);
  await store.close();
  await source.close();
  await own.stop();
}, 60_000);
