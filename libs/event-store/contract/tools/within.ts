import { AssertionError } from 'node:assert/strict';
import type { Harness } from '../harness.js';

const PATIENCE = 10_000;

/** What is awaited, or an AssertionError that names it when it does not come while the harness is patient. */
export const within = async <Awaited>(harness: Harness, what: string, awaited: Promise<Awaited>): Promise<Awaited> => {
  const { patience = PATIENCE } = harness;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new AssertionError({ message: `${what} did not happen within ${patience} ms` })),
    patience,
  );
  try {
    return await Promise.race([awaited, promise]);
  } finally {
    clearTimeout(timer);
  }
};
