import { afterAll, beforeAll, test } from '@jest/globals';
import { agreesWithMemory } from '#read-store/contract';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { mongoHarness } from './testing/mongo-harness.js';

let mongodb: MongoDbForTests;

beforeAll(async () => {
  mongodb = await mongoDbForTests();
});

afterAll(() => mongodb.stop());

test.each(['transactions', 'ordered'] as const)(
  'whatever the documents and the query, MongoDB finds page by page what a scan in memory finds: %s',
  async (writes) => {
    const { store, dispose } = await mongoHarness(mongodb, writes);
    await agreesWithMemory(store, 20);
    await dispose();
  },
  300_000,
);
