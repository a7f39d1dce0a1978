import { describe, expect, test } from '@jest/globals';
import { flaws, memoryHarness } from './broken/index.js';
import { guarantees } from './guarantees/index.js';

/** What a mistake in the flaw itself would throw. */
const MISTAKE = /TypeError|ReferenceError/;

describe('the kit catches a store that', () => {
  test.each(flaws.map((flaw) => ({ ...flaw, promise: flaw.breaks.promise })))('$how (broken: $promise)', async (flaw) => {
    const harness = memoryHarness(flaw);
    await expect(flaw.breaks.check(harness)).rejects.toMatchObject({ name: expect.not.stringMatching(MISTAKE) });
    await harness.destroy();
  });

  test.each(guarantees)('breaks this promise: $promise', ({ promise }) => {
    expect(flaws.map(({ breaks }) => breaks.promise)).toContain(promise);
  });
});
