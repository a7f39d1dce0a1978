import type { Database } from './database/database.js';
import type { Faults } from './faults/faults.js';

/** The running stand-in as its services see it. */
export interface Node {
  /** What it keeps: another one once it was wiped. */
  readonly database: Database;
  readonly faults: Faults;
  /** Cuts the connection that a call came by. `peer` is the call's. */
  drop(peer: string): void;
}
