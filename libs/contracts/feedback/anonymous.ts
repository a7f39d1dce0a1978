import { eventType } from '#kernel';
import { Type } from 'typebox';
import { ThemeFeedback } from './feedback.js';
import { FeedbackTopic } from './topic.js';

const { partnerId, programId, periodId, about } = FeedbackTopic.properties;

/** Somebody who was invited said something, and nobody knows who. */
export const anonymousFeedbackGiven = eventType({
  type: 'AnonymousFeedbackGiven',
  version: 1,
  describes: 'Somebody who was invited gave feedback anonymously; kept in no history, and published in summaries alone',
  personal: ['themes.words'],
  data: Type.Object({
    partnerId,
    programId,
    periodId,
    about,
    themes: Type.Array(ThemeFeedback, { description: 'What was said, by theme' }),
    mark: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'That a token is used up: made from the token, and not to be compared with its hash in the invitation',
    }),
  }),
});
