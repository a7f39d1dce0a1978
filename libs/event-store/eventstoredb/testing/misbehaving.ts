import { eventStoreDbForTests, type StandIn } from '../../../../test/servers/eventstoredb/index.js';
import type { EventReader, EventStore } from '../../event-store.js';
import { openEventStoreDb, openEventStoreDbReader, type EventStoreDbOptions } from '../index.js';

/** A server that can be made to misbehave, and stores on it. */
export interface Misbehaving {
  readonly server: StandIn;
  /** What the names of the ledger's streams begin with there. */
  readonly prefix: string;
  /** A store on a client of its own, as each process has one. */
  open(options?: Partial<EventStoreDbOptions>): Promise<EventStore>;
  reader(options?: Partial<EventStoreDbOptions>): Promise<EventReader>;
}

/** Runs with a server of its own; afterwards everything is mended and closed. */
export const withMisbehaving = async (run: (on: Misbehaving) => Promise<void>): Promise<void> => {
  const { standIn: server, prefix: beginning } = await eventStoreDbForTests({ own: true });
  if (server === undefined) throw new Error('expected a server that may misbehave');
  const prefix = `${beginning}ledger.`;
  const { connectionString } = server;
  const handles: EventReader[] = [];
  const kept = <Handle extends EventReader>(handle: Handle): Handle => {
    handles.push(handle);
    return handle;
  };
  try {
    await run({
      server,
      prefix,
      open: async (options) => kept(await openEventStoreDb({ connectionString, streamPrefix: prefix, ...options })),
      reader: async (options) => kept(await openEventStoreDbReader({ connectionString, streamPrefix: prefix, ...options })),
    });
  } finally {
    await server.heal();
    for (const handle of handles) await handle.close();
    await server.stop();
  }
};

/** For tests of a server that says nothing: it is given up soon. */
export const IMPATIENT = { append: 300, silence: 300, patience: 400 } as const;
