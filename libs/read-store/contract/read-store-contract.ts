import { describe, test } from '@jest/globals';
import type { MakeHarness } from './harness.js';
import { promises } from './promises/index.js';

/** Holds an adapter to every promise of the port: an adapter's test is a call of this. Each check gets a harness of its own. */
export const readStoreContract = (name: string, makeHarness: MakeHarness): void =>
  describe(`${name} keeps the promises of a read store`, () => {
    test.each(promises.map(({ promise, check }) => [promise, check] as const))(
      '%s',
      async (_, check) => {
        const harness = await makeHarness();
        try {
          await check(harness);
        } finally {
          await harness.dispose();
        }
      },
      60_000,
    );
  });
