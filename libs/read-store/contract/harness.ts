import type { ReadStore } from '../read-store.js';

/** An adapter on data of its own, for one check. */
export interface Harness {
  readonly store: ReadStore;
  /** Closes the store and opens it on the same data, as a restart of the process does. */
  readonly restart: () => Promise<ReadStore>;
  /** Opens another store on the same data, as another process has it; where the adapter allows only one, the same one. */
  readonly another: () => Promise<ReadStore>;
  /** Closes whatever it opened and removes the data. */
  readonly dispose: () => Promise<void>;
}

/** Makes a harness with an empty store. */
export type MakeHarness = () => Promise<Harness>;

/** One promise of the port, and a check that throws an `AssertionError` where an adapter breaks it. */
export interface ContractPromise {
  readonly promise: string;
  /** Only a store keeps it whose commits take hold in one step, and whose streams are of one moment. */
  readonly ofOneMoment?: true;
  readonly check: (harness: Harness) => Promise<void>;
}
