import type { Questions } from './scene.js';
import { compare } from './conversation.js';

/** What an append answers, and how positions lie. */
export const POSITIONS: Questions = {
  'append of three returns the last revision': async ({ first }) => String(first.nextExpectedRevision),
  'append of three returns the last position': async ({ first, at }) => compare(first.position, at('a2')),
  'positions inside one append': async ({ at }) => [compare(at('a0'), at('a1')), compare(at('a1'), at('a2'))],
  'commit equals prepare': async ({ at }) => ['a0', 'a1', 'a2'].map((type) => at(type).commit === at(type).prepare),
  'value kinds': async ({ talk, at }) => {
    const [recorded] = await talk.events('a');
    return {
      revision: typeof recorded?.revision,
      commit: typeof at('a0').commit,
      created: recorded?.created.constructor.name,
      metadata: typeof recorded?.metadata,
    };
  },
};
