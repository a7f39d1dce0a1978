import { randomUUID } from 'node:crypto';
import { memoryEventStore, MemoryLog } from '../../memory/index.js';
import type { NewEvent, StoredEvent } from '../../event.js';
import type { EventStore } from '../../event-store.js';
import type { Flaw } from './flaw.js';

/** The store, with some of its functions replaced. */
export const altered = (store: EventStore, changes: Partial<EventStore>): EventStore => ({
  append: (...asked) => store.append(...asked),
  readStream: (...asked) => store.readStream(...asked),
  readAll: (...asked) => store.readAll(...asked),
  subscribe: (...asked) => store.subscribe(...asked),
  streamHead: (...asked) => store.streamHead(...asked),
  logHead: () => store.logHead(),
  close: () => store.close(),
  ...changes,
});

/** Alters the reader's handles only. */
export const alteredReader =
  (change: (store: EventStore) => Partial<EventStore>): NonNullable<Flaw['wrap']> =>
  (store, role) =>
    role === 'reader' ? altered(store, change(store)) : store;

/** A log with these events instead, each appended by itself. */
export const copied = async (events: readonly (NewEvent & Pick<StoredEvent, 'stream'>)[]): Promise<MemoryLog> => {
  const log = new MemoryLog();
  const store = memoryEventStore(log);
  for (const { stream, id, type, data, metadata } of events) await store.append(stream, [{ id, type, data, metadata }], 'any');
  return log;
};

/** The event under another id, as if it had never been seen. */
export const renamed = <Event extends NewEvent>(event: Event): Event => ({ ...event, id: randomUUID() });

/** Lets everything else that is ready run first. */
export const aWhile = (): Promise<void> => new Promise(setImmediate);
