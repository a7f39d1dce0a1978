import { Bell, decideAppend, positionOf, type CheckedEvent, type Found } from '../adapter/index.js';
import { START, type Position, type StoredEvent } from '../event.js';
import type { Appended, ExpectedRevision } from '../event-store.js';
import { frozen } from './frozen.js';

interface Stream {
  readonly events: StoredEvent[];
  readonly byId: Map<string, Found>;
}

/** What a store in memory holds; handed to another store, that one sees the same, as after a restart or from another process. */
export class MemoryLog {
  /** Every event, in the order of the log. */
  readonly events: StoredEvent[] = [];
  /** Rings with every append. */
  readonly bell = new Bell();
  private readonly streams = new Map<string, Stream>();

  head(): Position {
    return this.events.at(-1)?.position ?? START;
  }

  stream(name: string): readonly StoredEvent[] {
    return this.streams.get(name)?.events ?? [];
  }

  append(name: string, events: readonly CheckedEvent[], expected: ExpectedRevision): Appended {
    const stream = this.streams.get(name) ?? { events: [], byId: new Map<string, Found>() };
    const found = new Map<string, Found>();
    for (const { id } of events) {
      const stored = stream.byId.get(id);
      if (stored) found.set(id, stored);
    }
    const { write, revision } = decideAppend(name, events, expected, stream.events.at(-1)?.revision, found);
    if (!write) return { revision, position: stream.events[revision]?.position ?? START, repeated: true };
    for (const [index, event] of events.entries()) this.store(name, stream, event, { index, size: events.length });
    this.streams.set(name, stream);
    this.bell.ring();
    return { revision: revision + events.length - 1, position: this.head(), repeated: false };
  }

  private store(name: string, stream: Stream, event: CheckedEvent, part: Pick<Found, 'index' | 'size'>): void {
    const revision = stream.events.length;
    stream.byId.set(event.id, { ...event, ...part, revision });
    const stored = Object.freeze({
      ...event,
      data: frozen(event.data),
      metadata: frozen(event.metadata),
      stream: name,
      revision,
      position: positionOf(this.events.length + 1),
    });
    stream.events.push(stored);
    this.events.push(stored);
  }
}
