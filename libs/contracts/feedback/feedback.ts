import { eventType } from '#kernel';
import { Type, type Static, type TProperties } from 'typebox';
import { date, id, person, side, text, whole } from '../improvement/fields.js';
import { FeedbackTopic, rating, themeId } from './topic.js';

/** What somebody says on one theme: a rating, words, or both. */
export const ThemeFeedback = Type.Object({
  themeId,
  rating: Type.Optional(rating),
  words: Type.Optional(text('In words', 4000)),
});
export type ThemeFeedback = Static<typeof ThemeFeedback>;

/** Which feedback an event is about, and what that is about. */
export const FeedbackSubject = Type.Object({ feedbackId: id('The feedback'), ...FeedbackTopic.properties });
export type FeedbackSubject = Static<typeof FeedbackSubject>;

/** A theme that feedback touches, without the words. */
export const TouchedTheme = Type.Object({ themeId, rating: Type.Optional(rating) });
export type TouchedTheme = Static<typeof TouchedTheme>;

const touched = Type.Array(TouchedTheme, { description: 'The themes that it touches, and how they were rated' });

const ofFeedback = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({ ...FeedbackSubject.properties, themes: touched, ...fields });

/** How an anonymous invitation is answered. */
export const Ballots = Type.Object(
  {
    ballotBoxId: text('Under which id the answers are kept, outside of the history of the partner', 100),
    tokenHashes: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of a token, in hexadecimal' }), {
      description: 'One for each token that was handed out, in ascending order: their order says nothing',
    }),
  },
  { description: 'How it is answered anonymously; left out where it is answered by name' },
);

/** Somebody was asked for feedback. */
export const feedbackInvited = eventType({
  type: 'FeedbackInvited',
  version: 1,
  describes: 'Somebody was asked for feedback, by a day',
  personal: ['question'],
  data: Type.Object({
    invitationId: id('The invitation'),
    ...FeedbackTopic.properties,
    question: Type.Optional(text('What is asked, in words')),
    themes: Type.Array(themeId, { description: 'The themes that are asked about; all where it is empty' }),
    respondBy: date('The last day on which it can be answered'),
    ballots: Type.Optional(Ballots),
    invitees: Type.Optional(
      Type.Array(person('Who is asked'), { description: 'Who is asked; left out where answers are anonymous' }),
    ),
    invitedBy: person('Who asks'),
    invitedBySide: side('The side that asks'),
  }),
});

/** Somebody gave feedback, by name. */
export const feedbackGiven = eventType({
  type: 'FeedbackGiven',
  version: 1,
  describes: 'Somebody gave feedback by name',
  personal: ['themes.words'],
  data: Type.Object({
    ...FeedbackSubject.properties,
    themes: Type.Array(ThemeFeedback, { description: 'What was said, by theme' }),
    invitationId: Type.Optional(id('The invitation that it answers')),
    givenBy: person('Who gave it'),
    givenBySide: side('The side of whoever gave it'),
    givenOn: date('The day'),
  }),
});

/** Feedback was withdrawn. */
export const feedbackWithdrawn = eventType({
  type: 'FeedbackWithdrawn',
  version: 1,
  describes: 'Feedback was withdrawn by whoever gave it, before it was answered',
  data: ofFeedback({ withdrawnBy: person('Who withdrew it') }),
});

/** Feedback was answered. */
export const feedbackAnswered = eventType({
  type: 'FeedbackAnswered',
  version: 1,
  describes: 'The side that feedback is about said what it will do',
  data: ofFeedback({
    answer: text('What will be done'),
    owner: Type.Optional(person('Who sees to it')),
    dueOn: Type.Optional(date('By when')),
    answeredBy: person('Who answered'),
    answeredOn: date('The day'),
    daysToAnswer: whole('Days since it was given'),
  }),
});

/** Feedback was closed. */
export const feedbackClosed = eventType({
  type: 'FeedbackClosed',
  version: 1,
  describes: 'The side that feedback is about said what it has done',
  data: ofFeedback({
    outcome: text('What was done'),
    actionId: Type.Optional(id('The action by which it was done')),
    closedBy: person('Who closed it'),
    closedOn: date('The day'),
  }),
});
