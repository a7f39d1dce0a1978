import { LEDGER_STREAM, ledgerCreated, ledgerEvents } from '#contracts';
import type { EventStore, Position } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import { decoder } from '#catalogue';
import { deterministicId, type Actor, type DomainEvent, type EventKind, type EventMetadata } from '#kernel';
import type { Log } from '../log/index.js';

/** What a spec may say about how an event came to be. */
export type Circumstances = Partial<Pick<EventMetadata, 'recordedAt' | 'effectiveAt' | 'reason' | 'read' | 'commandType'>> & {
  readonly actor?: Actor;
};

/** A log in memory, for specs. */
export interface TestLog extends Log {
  /** Appends events to a stream; the position of the last one. */
  append(stream: string, events: readonly DomainEvent[], circumstances?: Circumstances): Promise<Position>;
}

export const LONG_AGO = '2011-03-01T09:00:00.000Z';

/** A log that knows these kinds of events and begins with `LedgerCreated`. */
export async function aLog(
  kinds: readonly EventKind[],
  {
    ledgerId = 'ledger-one',
    eventStore = memoryEventStore(),
  }: { readonly ledgerId?: string; readonly eventStore?: EventStore } = {},
): Promise<TestLog> {
  const append: TestLog['append'] = async (stream, events, circumstances = {}) => {
    const head = await eventStore.streamHead(stream);
    const first = (head ?? -1) + 1;
    const { position } = await eventStore.append(
      stream,
      events.map(({ type, version, data }, index) => {
        const id = deterministicId(stream, String(first + index));
        return { id, type, data: data as Readonly<Record<string, unknown>>, metadata: metadataOf(id, version, circumstances) };
      }),
      head ?? 'none',
    );
    return position;
  };
  await append(LEDGER_STREAM, [ledgerCreated({ ledgerId })]);
  return { eventStore, decode: decoder([...ledgerEvents, ...kinds]), append };
}

const metadataOf = (id: string, schemaVersion: number, circumstances: Circumstances): EventMetadata => ({
  commandId: deterministicId('command', id),
  commandType: 'Given',
  bodyHash: '',
  actor: { id: 'somebody', kind: 'user', side: 'vendor' },
  recordedAt: LONG_AGO,
  effectiveAt: LONG_AGO,
  read: {},
  schemaVersion,
  $correlationId: 'given',
  $causationId: 'given',
  ...circumstances,
});
