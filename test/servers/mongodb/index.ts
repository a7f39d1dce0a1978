export { mongoDbForTests, type MongoDbForTests, type MongoDbWishes } from './mongodb-for-tests.js';
export { startMongoDb, type MongoDbServer } from './start-mongodb.js';
