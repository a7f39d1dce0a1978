import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Harness } from '../../contract/index.js';
import type { EventReader, EventStore } from '../../event-store.js';
import { openSqliteEventStore, openSqliteEventStoreReader } from '../index.js';
import { neverFatal } from './never-fatal.js';

/** How the kit gets at the store on SQLite: a file in a folder of its own. */
export const sqliteHarness = async (): Promise<Harness> => {
  const folder = await mkdtemp(join(tmpdir(), 'event-store-'));
  const file = join(folder, 'ledger.db');
  const handles: EventReader[] = [];
  let writer: EventStore | undefined;

  const open = async (): Promise<EventStore> => {
    writer = await openSqliteEventStore({ file, onFatal: neverFatal });
    handles.push(writer);
    return writer;
  };
  return {
    open,
    async reopen() {
      await writer?.close();
      return open();
    },
    async reader() {
      const reader = await openSqliteEventStoreReader({ file });
      handles.push(reader);
      return reader;
    },
    async destroy() {
      for (const handle of handles) await handle.close();
      await rm(folder, { recursive: true });
    },
  };
};
