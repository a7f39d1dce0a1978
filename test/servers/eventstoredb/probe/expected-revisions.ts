import { NO_STREAM, STREAM_EXISTS, WrongExpectedVersionError, type AppendExpectedRevision } from '@eventstore/db-client';
import type { Questions, Scene } from './scene.js';

const wrong = async ({ talk }: Scene, name: string, expectedRevision: AppendExpectedRevision): Promise<unknown> => {
  try {
    await talk.append(name, ['w'], expectedRevision);
    return 'written';
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
    const { type, expectedVersion, actualVersion } = error;
    return { throws: error.constructor.name, type, expected: String(expectedVersion), actual: String(actualVersion) };
  }
};

const isRefused = (result: PromiseSettledResult<unknown>): result is PromiseRejectedResult => result.status === 'rejected';

/** What becomes of an append that expects another revision. */
export const EXPECTED_REVISIONS: Questions = {
  'NO_STREAM on an existing stream': (scene) => wrong(scene, 'a', NO_STREAM),
  'exact revision behind': (scene) => wrong(scene, 'a', 0n),
  'exact revision on a missing stream': (scene) => wrong(scene, 'missing', 3n),
  'STREAM_EXISTS on a missing stream': (scene) => wrong(scene, 'missing', STREAM_EXISTS),
  'race at one revision': async ({ talk }) => {
    await talk.append('race', ['first']);
    const results = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => talk.append('race', [`race${n}`], 0n)));
    const refused = results.filter(isRefused);
    const errors = refused.map(({ reason }) => (reason as Error).constructor.name);
    return { won: results.length - refused.length, lost: [...new Set(errors)] };
  },
};
