export { openMongoReadStore, type MongoReadStoreOptions } from './mongo-read-store.js';
export type { WayOfWriting } from './way-of-writing.js';
