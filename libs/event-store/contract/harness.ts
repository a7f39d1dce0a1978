import type { EventReader, EventStore } from '../event-store.js';

/** How the kit gets at an adapter: one log of its own, empty at first. */
export interface Harness {
  /** Opens the log for reading and writing. Every check calls it once, first. */
  open(): Promise<EventStore>;
  /** Closes what `open` or `reopen` gave, and opens the same log as a process started anew does. */
  reopen(): Promise<EventStore>;
  /** A second handle on the same log that shares nothing with the first: another connection or process. `destroy` closes it. */
  reader(): Promise<EventReader>;
  /** Closes every handle and removes the log. */
  destroy(): Promise<void>;
  /** How long the kit waits for what must come, in milliseconds, before it says that it never does; 10,000 unless given. */
  readonly patience?: number;
}
