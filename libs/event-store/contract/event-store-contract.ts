import { describe, test } from '@jest/globals';
import { guarantees } from './guarantees/index.js';
import type { Harness } from './harness.js';

const LONGEST = 120_000;

/** Holds an adapter to every promise of the port, as Jest tests. `makeHarness` gives a fresh, empty log each time. */
export const eventStoreContract = (name: string, makeHarness: () => Harness | Promise<Harness>): void => {
  describe(name, () => {
    test.each(guarantees)(
      '$promise',
      async ({ check }) => {
        const harness = await makeHarness();
        try {
          await check(harness);
        } finally {
          await harness.destroy();
        }
      },
      LONGEST,
    );
  });
};
