import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sourceFlags } from '#platform/worker';
import type { ReadStore } from '#read-store';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore, type WayOfWriting } from './index.js';
import { countedTo, countOn, countOnAgainstOthers, sumsAt, SUMS } from './testing/counting.js';

const KILLS = 5;
const LONGEST_BEFORE_KILL_MS = 60;
const PROCESS = fileURLToPath(new URL('./testing/counting-process.ts', import.meta.url));

/* Kills a process at some moment of its commits. The last position that it heard of as committed. */
const killedAtWork = async (url: string, database: string, writes: WayOfWriting): Promise<number> => {
  const child = spawn(process.execPath, [...sourceFlags, PROCESS, url, database, writes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, 'data');
  await pause(Math.random() * LONGEST_BEFORE_KILL_MS);
  child.kill('SIGKILL');
  await once(child, 'close');
  return Number(said.split('\n').at(-2));
};

describe.each(['transactions', 'ordered'] as const)('written in the manner of %s', (writes) => {
  let mongodb: MongoDbForTests;
  let store: ReadStore;
  let database = '';

  beforeAll(async () => {
    mongodb = await mongoDbForTests();
    database = mongodb.database();
    store = await openMongoReadStore({ url: mongodb.url, database, writes });
    await store.declare(SUMS);
  });

  afterAll(async () => {
    await store.close();
    await mongodb.stop();
  });

  test('a process killed while it commits loses nothing that it heard of, and its successor applies nothing twice', async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const heard = await killedAtWork(mongodb.url, database, writes);
      expect(await countedTo(store)).toBeGreaterThanOrEqual(heard);
      const [are, haveToBe] = await sumsAt(store, await countOn(store));
      expect(are).toEqual(haveToBe);
    }
  }, 300_000);

  test('of two projectors on one checkpoint each event is applied once', async () => {
    const other = await openMongoReadStore({ url: mongodb.url, database, writes });
    const until = (await countedTo(store)) + 120;
    const work = async (projector: ReadStore): Promise<void> => {
      while ((await countOnAgainstOthers(projector)) < until);
    };
    await Promise.all([work(store), work(other)]);
    const [are, haveToBe] = await sumsAt(store, await countOnAgainstOthers(store));
    expect(are).toEqual(haveToBe);
    await other.close();
  }, 300_000);
});
