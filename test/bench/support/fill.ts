import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '#event-store';
import type { DomainEvent } from '#kernel';

const AT = '2011-03-01T09:00:00.000Z';
const ACTOR = { id: 'bench', kind: 'service', side: 'vendor' };
const AT_ONCE = 1_000;

const newEvent = ({ type, version, data }: DomainEvent): NewEvent => {
  const commandId = randomUUID();
  const metadata = {
    commandId,
    commandType: 'Filled',
    bodyHash: '0'.repeat(64),
    actor: ACTOR,
    recordedAt: AT,
    effectiveAt: AT,
    read: { 'program-scms': 6 },
    schemaVersion: version,
    $correlationId: commandId,
    $causationId: commandId,
  };
  return { id: randomUUID(), type, data: data as NewEvent['data'], metadata };
};

/** Appends events to a stream as they would have been stored by commands, one event each, without deciding anything. */
export async function fill(store: EventStore, stream: string, events: readonly DomainEvent[]): Promise<void> {
  let head = (await store.streamHead(stream)) ?? -1;
  for (let start = 0; start < events.length; start += AT_ONCE) {
    const stored = events.slice(start, start + AT_ONCE).map(newEvent);
    await store.append(stream, stored, head < 0 ? 'none' : head);
    head += stored.length;
  }
}
