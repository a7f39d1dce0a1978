import { eventStoreDbForTests } from '../../../../test/servers/eventstoredb/index.js';
import type { Harness } from '../../contract/index.js';
import type { EventReader, EventStore } from '../../event-store.js';
import { openEventStoreDb, openEventStoreDbReader } from '../index.js';

/** A thousand appends over a connection, each looked at, on a machine that has other things to do. */
const PATIENCE = 60_000;

/** How the kit gets at the store on EventStoreDB. A stand-in is restarted with the process, and forgets what a server then forgets. */
export const eventStoreDbHarness = async (): Promise<Harness> => {
  const server = await eventStoreDbForTests();
  const options = { connectionString: server.connectionString, streamPrefix: `${server.prefix}ledger.` };
  const handles: EventReader[] = [];
  let writer: EventStore | undefined;

  const open = async (): Promise<EventStore> => {
    writer = await openEventStoreDb(options);
    handles.push(writer);
    return writer;
  };
  return {
    patience: PATIENCE,
    open,
    async reopen() {
      await writer?.close();
      await server.standIn?.restart();
      return open();
    },
    async reader() {
      const reader = await openEventStoreDbReader(options);
      handles.push(reader);
      return reader;
    },
    async destroy() {
      for (const handle of handles) await handle.close();
      await server.stop();
    },
  };
};
