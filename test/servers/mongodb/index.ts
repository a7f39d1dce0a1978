export { mongoDbForTests, type MongoDbForTests } from './mongodb-for-tests.js';
export type { MongoDbServer } from './start-mongodb.js';
