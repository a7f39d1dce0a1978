import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventReader, EventStore } from '#event-store';
import { openSqliteEventStore, openSqliteEventStoreReader } from '#event-store/sqlite';
import type { Settings } from '#platform';
import type { ReadStore } from '#read-store';
import { openSqliteReadStore } from '#read-store/sqlite';

type Place = Pick<Settings, 'DATA_DIR'>;

/** Opens the log to append to: one process at a time. `onFatal` is told of what makes further acknowledgements unsafe. */
export const openEventStore = ({ DATA_DIR }: Place, onFatal: (error: Error) => void): Promise<EventStore> => {
  mkdirSync(DATA_DIR, { recursive: true });
  return openSqliteEventStore({ file: join(DATA_DIR, 'events.db'), onFatal });
};

/** Opens the log to read, while another process may append. */
export const openEventStoreReader = ({ DATA_DIR }: Place): Promise<EventReader> =>
  openSqliteEventStoreReader({ file: join(DATA_DIR, 'events.db') });

/** Opens the read models. */
export const openReadStore = ({ DATA_DIR }: Place, readOnly = false): Promise<ReadStore> => {
  mkdirSync(DATA_DIR, { recursive: true });
  return openSqliteReadStore({ file: join(DATA_DIR, 'read-models.db'), readOnly });
};

/** Opens where command-api keeps folded streams between starts. */
export const openSnapshotStore = ({ DATA_DIR }: Place): Promise<ReadStore> => {
  mkdirSync(DATA_DIR, { recursive: true });
  return openSqliteReadStore({ file: join(DATA_DIR, 'snapshots.db') });
};
