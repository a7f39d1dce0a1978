import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CheckpointConflict, ReadStoreUnavailable, type CollectionDeclaration, type Commit, type ReadStore } from '#read-store';
import { mongoDbForTests, type MongoDbForTests, type MongoDbServer } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore } from './index.js';
import { countOn, countedTo, sumsAt, SUMS } from './testing/counting.js';

const NOTES: CollectionDeclaration = { name: 'notes', fields: {}, indexes: [] };
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
    await store.declare(NOTES);
  });

  afterAll(async () => {
    await store.close();
    await mongodb.stop();
  });

  const isDone = async (commit: Commit): Promise<boolean> => {
    try {
      await store.commit(commit);
      return true;
    } catch (error) {
      if (!(error instanceof ReadStoreUnavailable)) throw error;
      return false;
    }
  };

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

  test('a commit that was refused when the server died may be tried again as it is: it is done once', async () => {
    const at = (position: number) => ({ ledgerId: 'ledger', position: String(position).padStart(20, '0') });
    let position = 0;
    const following = (): Commit => {
      const checkpoint = { key: 'again', expected: position === 0 ? undefined : at(position), next: at(position + 1) };
      return { writes: [{ collection: NOTES.name, put: [{ id: 'again', at: position + 1 }] }], checkpoint };
    };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const killed = pause(Math.random() * LONGEST_BEFORE_KILL_MS).then(() => server.kill());
      let commit = following();
      for (; await isDone(commit); commit = following()) position += 1;
      await killed;
      await server.start();
      await store.commit(commit);
      position += 1;
      expect(await store.checkpoint('again')).toEqual(at(position));
      await expect(store.commit(commit)).rejects.toThrow(CheckpointConflict);
    }
  }, 300_000);

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
