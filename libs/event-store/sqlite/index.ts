export { LogNotOpened } from './log-not-opened.js';
export {
  backUpLog,
  openLogAtRest,
  restoreLog,
  type BackUpOptions,
  type LogAtRest,
  type RestoreOptions,
} from './at-rest/index.js';
export { openSqliteEventStore, openSqliteEventStoreReader, type SqliteEventStoreOptions } from './open-sqlite-event-store.js';
