export { LogNotOpened } from './log-not-opened.js';
export { openSqliteEventStore, openSqliteEventStoreReader, type SqliteEventStoreOptions } from './open-sqlite-event-store.js';
