import { openEventStore, openSnapshotStore, openWriteSide, systemClock } from '#composition';
import type { Dispatcher } from '#dispatch';
import type { EventStore } from '#event-store';
import type { Dispatchable } from '#kernel';
import { createLogger } from '#platform';

/** The command pipeline in this process, on embedded stores. */
export interface WriteSide {
  readonly eventStore: EventStore;
  /** Dispatches one command as a service would; throws where it is refused. */
  dispatch(command: Dispatchable, key: string): Promise<void>;
  /** The dispatcher of now. */
  dispatcher(): Dispatcher;
  /** Another dispatcher in place of the present one: nothing is cached, and the snapshots are those that it left. */
  cool(): Promise<void>;
  close(): Promise<void>;
}

const caller = {
  actor: { id: 'bench', kind: 'service', side: 'vendor' },
  scopes: 'all',
  client: 'bench',
  correlationId: 'bench',
} as const;

/** Opens the write side on a folder, as a process that is its only writer does. */
export async function openBenchedWriteSide(folder: string): Promise<WriteSide> {
  const fail = (error: Error): never => {
    throw error;
  };
  const eventStore = await openEventStore({ DATA_DIR: folder }, fail);
  const snapshots = await openSnapshotStore({ DATA_DIR: folder });
  const logger = createLogger('warn');
  const open = async (): Promise<Dispatcher> => {
    const settings = { eventStore, snapshots, clock: systemClock, logger, soleWriter: true, cachedEvents: 1_000_000 };
    return (await openWriteSide(settings)).dispatcher;
  };
  let dispatcher = await open();
  return {
    eventStore,
    async dispatch({ command, body }, idempotencyKey) {
      await dispatcher.dispatch({ command, body, idempotencyKey, ...caller });
    },
    dispatcher: () => dispatcher,
    async cool() {
      await dispatcher.idle();
      dispatcher = await open();
    },
    async close() {
      await dispatcher.idle();
      await Promise.all([eventStore.close(), snapshots.close()]);
    },
  };
}
