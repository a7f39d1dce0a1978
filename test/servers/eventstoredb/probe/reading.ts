import { BACKWARDS, END, FORWARDS, type Position } from '@eventstore/db-client';
import { types } from './conversation.js';
import type { Questions } from './scene.js';

const beyond = ({ commit, prepare }: Position, by: bigint): Position => ({ commit: commit + by, prepare: prepare + by });

/** What is read of streams and of the log, and from where. */
export const READING: Questions = {
  'readAll forwards from a position': async ({ talk, at }) =>
    types(talk.client.readAll({ direction: FORWARDS, fromPosition: at('a1'), maxCount: 3 })),
  'readAll backwards from a position': async ({ talk, at }) =>
    types(talk.client.readAll({ direction: BACKWARDS, fromPosition: at('a2'), maxCount: 2 })),
  'readAll from a position that is none': async ({ talk, at }) =>
    types(talk.client.readAll({ direction: FORWARDS, fromPosition: beyond(at('a1'), 1n), maxCount: 1 })),
  'readAll past the end': async ({ talk, at }) =>
    types(talk.client.readAll({ direction: FORWARDS, fromPosition: beyond(at('b1'), 100_000_000n), maxCount: 1 })),
  'readStream from a revision': async ({ talk }) => types(talk.client.readStream(talk.stream('a'), { fromRevision: 1n })),
  'readStream past the end': async ({ talk }) => types(talk.client.readStream(talk.stream('a'), { fromRevision: 99n })),
  'readStream backwards from the end': async ({ talk }) => {
    await talk.append('c', ['a0', 'a1', 'a2']);
    return types(talk.client.readStream(talk.stream('c'), { direction: BACKWARDS, fromRevision: END, maxCount: 2 }));
  },
  'readStream of a missing stream': async ({ talk }) => types(talk.client.readStream(talk.stream('missing'))),
};
