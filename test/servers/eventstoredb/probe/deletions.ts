import { NO_STREAM } from '@eventstore/db-client';
import { types } from './conversation.js';
import type { Questions } from './scene.js';

/** What is left of a stream that was deleted. */
export const DELETIONS: Questions = {
  'soft delete, read': async ({ talk }) => {
    await talk.append('gone', ['g0', 'g1']);
    await talk.client.deleteStream(talk.stream('gone'));
    return types(talk.client.readStream(talk.stream('gone')));
  },
  'soft delete, append again': async ({ talk }) => {
    await talk.append('gone-again', ['g0', 'g1']);
    await talk.client.deleteStream(talk.stream('gone-again'));
    return String((await talk.append('gone-again', ['g2'], NO_STREAM)).nextExpectedRevision);
  },
  'tombstone, read': async ({ talk }) => {
    await talk.append('tomb', ['t0']);
    await talk.client.tombstoneStream(talk.stream('tomb'));
    return types(talk.client.readStream(talk.stream('tomb')));
  },
};
