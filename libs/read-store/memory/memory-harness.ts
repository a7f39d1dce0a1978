import type { Harness } from '../contract/index.js';
import { ReadStoreContents, memoryReadStore } from './memory-read-store.js';

/** A store in memory for the contract: a restart opens another on the same contents. */
export const memoryHarness = async (): Promise<Harness> => {
  const contents = new ReadStoreContents();
  const store = memoryReadStore(contents);
  return {
    store,
    restart: async () => {
      await store.close();
      return memoryReadStore(contents);
    },
    another: async () => memoryReadStore(contents),
    dispose: async () => store.close(),
  };
};
