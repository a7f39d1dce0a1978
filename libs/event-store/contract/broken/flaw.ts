import type { MemoryLog } from '../../memory/index.js';
import type { EventStore } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';

/** A way in which an adapter goes wrong: a good store, altered so that it breaks one promise. */
export interface Flaw {
  readonly how: string;
  readonly breaks: Guarantee;
  /** Alters a handle on the log. */
  readonly wrap?: (store: EventStore, role: 'writer' | 'reader') => EventStore;
  /** What is left of the log after a restart. */
  readonly restart?: (log: MemoryLog) => Promise<MemoryLog>;
}
