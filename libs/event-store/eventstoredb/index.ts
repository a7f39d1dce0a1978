export type { OnTrouble } from './connection.js';
export { ConnectionStringInvalid } from './connection-string.js';
export { openEventStoreDb, openEventStoreDbReader, type EventStoreDbOptions } from './open-eventstoredb.js';
export type { Timing } from './timing.js';
