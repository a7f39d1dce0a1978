import { afterAll, beforeAll } from '@jest/globals';
import { readStoreContract } from '#read-store/contract';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { mongoHarness } from './testing/mongo-harness.js';

let mongodb: MongoDbForTests;

beforeAll(async () => {
  mongodb = await mongoDbForTests();
});

afterAll(() => mongodb.stop());

readStoreContract('MongoDB, in transactions,', () => mongoHarness(mongodb, 'transactions'));
