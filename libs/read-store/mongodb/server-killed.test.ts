import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReadStoreUnavailable, type ReadStore } from '#read-store';
import { mongoDbForTests, type MongoDbForTests, type MongoDbServer } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore } from './index.js';
import { countOn, countedTo, sumsAt, SUMS } from './testing/counting.js';

const KILLS = 3;
const LONGEST_BEFORE_KILL_MS = 300;
const TIMEOUT_MS = 2_000;

describe.each(['transactions', 'ordered'] as const)('written in the manner of %s', (writes) => {
  let mongodb: MongoDbForTests;
  let server: MongoDbServer;
  let store: ReadStore;

  beforeAll(async () => {
    mongodb = await mongoDbForTests({ own: true, standalone: writes === 'ordered' });
    if (mongodb.server === undefined) throw new Error('expected a server of its own');
    ({ server } = mongodb);
    store = await openMongoReadStore({ url: mongodb.url, database: mongodb.database(), writes, timeout: TIMEOUT_MS });
    await store.declare(SUMS);
  });

  afterAll(async () => {
    await store.close();
    await mongodb.stop();
  });

  const countUntilUnavailable = async (): Promise<number> => {
    for (let to = 0; ;) {
      try {
        to = await countOn(store);
      } catch (error) {
        if (!(error instanceof ReadStoreUnavailable)) throw error;
        return to;
      }
    }
  };

  test('a server that is killed is told as unavailable; when it is back everything acknowledged is there, and work goes on', async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const counted = countUntilUnavailable();
      await pause(Math.random() * LONGEST_BEFORE_KILL_MS);
      await server.kill();
      const heard = await counted;
      await expect(store.count(SUMS.name)).rejects.toThrow(ReadStoreUnavailable);
      await server.start();
      expect(await countedTo(store)).toBeGreaterThanOrEqual(heard);
      const [are, haveToBe] = await sumsAt(store, await countOn(store));
      expect(are).toEqual(haveToBe);
    }
  }, 300_000);

  test('a commit whose outcome was not told may be tried again as it is: it is done once', async () => {
    const next = { ledgerId: 'ledger', position: '00000000000000000001' };
    const commit = { writes: [], checkpoint: { key: 'again', expected: undefined, next } };
    await store.commit(commit);
    await store.commit(commit);
    expect(await store.checkpoint('again')).toEqual(next);
  });

  test('a server that no longer answers is told as unavailable when the time is over, and used again when it does', async () => {
    server.freeze();
    // It may answer for some milliseconds more.
    const asking = async (): Promise<never> => {
      for (;;) await store.checkpoint('any');
    };
    await expect(asking()).rejects.toThrow(ReadStoreUnavailable);
    await expect(countOn(store)).rejects.toThrow(ReadStoreUnavailable);
    server.thaw();
    const [are, haveToBe] = await sumsAt(store, await countOn(store));
    expect(are).toEqual(haveToBe);
  }, 300_000);
});
