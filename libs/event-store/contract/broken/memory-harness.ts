import { memoryEventStore, MemoryLog } from '../../memory/index.js';
import type { EventStore } from '../../event-store.js';
import type { Harness } from '../harness.js';
import type { Flaw } from './flaw.js';

const UNALTERED: NonNullable<Flaw['wrap']> = (store) => store;

/** A store in memory, altered; unaltered where there is no flaw. */
export const memoryHarness = ({ wrap = UNALTERED, restart }: Partial<Flaw> = {}): Harness => {
  const handles: EventStore[] = [];
  let log = new MemoryLog();
  const handle = (role: 'writer' | 'reader'): EventStore => {
    const store = memoryEventStore(log);
    handles.push(store);
    return wrap(store, role);
  };
  let writer = handle('writer');
  return {
    patience: 150,
    open: async () => writer,
    reader: async () => handle('reader'),
    async reopen() {
      await writer.close();
      log = (await restart?.(log)) ?? log;
      writer = handle('writer');
      return writer;
    },
    async destroy() {
      for (const store of handles) await store.close();
    },
  };
};
