import { AssertionError } from 'node:assert';
import { describe, expect, test } from '@jest/globals';
import { CheckpointConflict, CollectionUnknown, FieldUndeclared } from '../errors.js';
import { memoryHarness } from '../memory/memory-harness.js';
import { breakings } from './broken/index.js';
import { promises } from './promises/index.js';

/* A check fails by its own assertion, or by a refusal of the port where none was due; never by a fault in the broken adapter itself. */
const CAUGHT = [AssertionError, CheckpointConflict, CollectionUnknown, FieldUndeclared];

describe('the contract of a read store', () => {
  test('every promise has an adapter that breaks it', () => {
    expect(Object.keys(breakings).toSorted()).toEqual(promises.map(({ promise }) => promise).toSorted());
  });

  test.each(promises.map(({ promise, check }) => [promise, check] as const))(
    'catches an adapter that breaks: %s',
    async (promise, check) => {
      const harness = breakings[promise]?.(await memoryHarness());
      if (harness === undefined) throw new Error(`no adapter breaks: ${promise}`);
      const caught: unknown = await check(harness).then(
        () => 'nothing',
        (error: unknown) => error,
      );
      expect(CAUGHT.some((caughtAs) => caught instanceof caughtAs) ? 'caught' : caught).toBe('caught');
      await harness.dispose();
    },
  );
});
