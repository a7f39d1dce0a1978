import { describe, test } from '@jest/globals';
import type { MakeHarness } from './harness.js';
import { promises } from './promises/index.js';

/** For servers that are not fast, on machines that are busy. */
const LONGEST_MS = 300_000;

/** What a store can. `oneMoment`: commits take hold in one step, and streams are of one moment; true unless given. */
export interface Abilities {
  readonly oneMoment?: boolean;
}

/** Holds an adapter to every promise of the port: an adapter's test is a call of this. Each check gets a harness of its own. */
export const readStoreContract = (name: string, makeHarness: MakeHarness, { oneMoment = true }: Abilities = {}): void =>
  describe(`${name} keeps the promises of a read store`, () => {
    const kept = promises.filter(({ ofOneMoment }) => oneMoment || ofOneMoment !== true);
    test.each(kept.map(({ promise, check }) => [promise, check] as const))(
      '%s',
      async (_, check) => {
        const harness = await makeHarness();
        try {
          await check(harness);
        } finally {
          await harness.dispose();
        }
      },
      LONGEST_MS,
    );
  });
