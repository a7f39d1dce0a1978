import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { capabilities, decode } from '#catalogue';
import { Dispatcher, openLedger, readStoreSnapshots } from '#dispatch';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { foldDocument, type Log } from '#projections';
import type { ReadStore } from '#read-store';

interface WriteSideSettings {
  readonly eventStore: EventStore;
  readonly snapshots: ReadStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** No other process appends to this log. */
  readonly soleWriter: boolean;
  readonly cachedEvents: number;
}

/** The command pipeline on a log, which becomes a ledger where it is empty. */
export async function openWriteSide(
  settings: WriteSideSettings,
): Promise<{ readonly dispatcher: Dispatcher; readonly ledgerId: string }> {
  const { eventStore, snapshots, clock, logger, soleWriter, cachedEvents } = settings;
  const ledgerId = await openLedger(eventStore, randomUUID(), clock);
  const log: Log = { eventStore, decode };
  const dispatcher = new Dispatcher({
    store: eventStore,
    capabilities,
    decode,
    clock,
    soleWriter,
    cachedEvents,
    snapshots: await readStoreSnapshots(snapshots, ledgerId),
    foldDocument: (readModel, id) => foldDocument(log, readModel, id),
    onSideError: (what, error) => logger.warn({ err: error }, `${what} was lost`),
  });
  return { dispatcher, ledgerId };
}
