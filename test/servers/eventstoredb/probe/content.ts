import { MaxAppendSizeExceededError } from '@eventstore/db-client';
import { event } from './conversation.js';
import type { Questions } from './scene.js';

/** What can be stored, and how it comes back. */
export const CONTENT: Questions = {
  'append of 1 MiB and more': async ({ talk }) => {
    try {
      await talk.client.appendToStream(talk.stream('large'), [event('large', { text: 'x'.repeat(1_100_000) })]);
      return 'written';
    } catch (error) {
      if (!(error instanceof MaxAppendSizeExceededError)) throw error;
      return { throws: error.constructor.name, limit: error.maxAppendSize };
    }
  },
  'data round trip': async ({ talk }) => {
    const data = { text: 'Côte d’Ivoire ☂ \u0000', nested: [1, null, { a: 0.1 }], empty: '' };
    await talk.client.appendToStream(talk.stream('données'), [event('typé', data)]);
    const [recorded] = await talk.events('données');
    const same = JSON.stringify(recorded?.data) === JSON.stringify(data);
    return { type: recorded?.type, same, id: recorded?.id === recorded?.id.toLowerCase() };
  },
};
