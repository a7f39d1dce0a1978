import { eventType } from '#kernel';
import { Type, type Static } from 'typebox';
import { id, person, text, whole } from '../improvement/fields.js';
import { FeedbackTopic, themeId } from './topic.js';

const { partnerId, programId, periodId, about } = FeedbackTopic.properties;

const invitations = Type.Array(id('An invitation'), {
  description: 'The invitations whose answers are in it: all that were over by then',
});

/** What anonymous answers say on one theme: its ratings, its words, or both, each where enough answers have some. */
export const PublishedTheme = Type.Object({
  themeId,
  ratings: Type.Optional(
    Type.Object(
      { answers: whole('How many rated it', 5), sum: whole('The sum of their ratings', 5), invitations },
      { description: 'How it was rated; left out while too few have rated it' },
    ),
  ),
  words: Type.Optional(
    Type.Object(
      {
        said: Type.Array(text('What somebody said', 4000), { minItems: 5, description: 'In the order of their characters' }),
        invitations,
      },
      { description: 'What was said of it in words; left out while too few have said anything' },
    ),
  ),
});
export type PublishedTheme = Static<typeof PublishedTheme>;

/** What was answered anonymously about one side in a closed period was published. */
export const feedbackSummaryPublished = eventType({
  type: 'FeedbackSummaryPublished',
  version: 1,
  describes: 'What was answered anonymously about one side in a closed period was published, or enough more of it',
  personal: ['themes.words.said'],
  data: Type.Object({
    partnerId,
    programId,
    periodId,
    about,
    edition: whole('Which edition it is, from 1', 1),
    minimumAnswers: whole('How many answers each figure, and each change of one, rests on at least', 5),
    themes: Type.Array(PublishedTheme, { description: 'All that is published; a theme of which too few spoke is left out' }),
    publishedBy: person('Who had it published'),
  }),
});
