import { MongoClient } from 'mongodb';
import type { ReadStore } from '#read-store';
import type { Harness } from '#read-store/contract';
import type { MongoDbForTests } from '../../../../test/servers/mongodb/index.js';
import { openMongoReadStore, type WayOfWriting } from '../index.js';

/** A store in a database of its own, for the contract: a restart opens another on the same database. */
export const mongoHarness = async (mongodb: MongoDbForTests, writes: WayOfWriting): Promise<Harness> => {
  const database = mongodb.database();
  const opened: ReadStore[] = [];
  const open = async (): Promise<ReadStore> => {
    const store = await openMongoReadStore({ url: mongodb.url, database, writes });
    opened.push(store);
    return store;
  };
  const store = await open();
  return {
    store,
    another: open,
    restart: async () => {
      await store.close();
      return open();
    },
    dispose: async () => {
      await Promise.all(opened.map((each) => each.close()));
      const client = new MongoClient(mongodb.url);
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
};
