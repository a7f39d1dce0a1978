import type { Harness } from './harness.js';

/** A promise of the port, and the check that holds an adapter to it: it rejects where the promise is broken. */
export interface Guarantee {
  readonly promise: string;
  check(harness: Harness): Promise<void>;
}
