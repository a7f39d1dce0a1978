import { FeedbackTopic } from '#contracts';
import { Type, type Static } from 'typebox';

const count = (description: string) => Type.Integer({ minimum: 0, description });
const text = (description: string) => Type.String({ description });
const decimal = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

const { partnerId, programId, periodId, about, visibility } = FeedbackTopic.properties;

/** What was said by name on a theme, in figures. */
const Named = Type.Object(
  {
    given: count('How often it was spoken of, not counting what was withdrawn'),
    open: count('How many of these have no answer yet'),
    answered: count('How many have an answer, closed ones included'),
    closed: count('How many are closed'),
    withdrawn: count('How many were withdrawn'),
    ratings: count('How many of these rated it'),
    ratingSum: count('The sum of their ratings'),
    meanRating: decimal('Their mean, with two decimals; null where nobody rated it'),
    daysToAnswerSum: count('Days from being given to being answered, of all that are answered'),
    meanDaysToAnswer: decimal('Their mean, with one decimal; null where none is answered'),
  },
  { description: 'What was said by name' },
);

/** What was published of anonymous answers on a theme. */
const Anonymous = Type.Object(
  {
    edition: Type.Integer({ minimum: 1, description: 'The newest edition of what was published' }),
    answers: Type.Union([Type.Integer(), Type.Null()], { description: 'How many rated it; null while too few did' }),
    meanRating: decimal('Their mean, with two decimals; null while too few did'),
    words: Type.Array(Type.String({ description: 'What somebody said' }), {
      description: 'What was said in words, in the order of their characters; empty while too few said anything',
    }),
  },
  { description: 'What was published of anonymous answers; left out where nothing was' },
);

/** One theme in one closing period, about one side. */
export const FeedbackSummary = Type.Object({
  id: text('`<partner>.<program>.<period>.<about>.<theme>`, with `.internal` for what the partner does not see'),
  partnerId,
  programId,
  periodId,
  about,
  visibility,
  themeId: text('The theme'),
  internal: Type.Optional(Type.Literal(true, { description: 'The partner does not see it; left out where it does' })),
  named: Named,
  anonymous: Type.Optional(Anonymous),
  recordedAt: text('When it last changed'),
});
export type FeedbackSummary = Static<typeof FeedbackSummary>;
