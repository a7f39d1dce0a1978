import { FeedbackSubject, ThemeFeedback } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const text = (description: string) => Type.String({ description });

/** Feedback that somebody gave by name: what was said, by whom, and what came of it. */
export const FeedbackDocument = Type.Object({
  id: text('The feedback: `<partner>.<program>.<feedback>`'),
  ...FeedbackSubject.properties,
  internal: Type.Optional(Type.Literal(true, { description: 'The partner does not see it; left out where it does' })),
  status: Type.Enum(['given', 'withdrawn', 'answered', 'closed'], {
    description: 'given, until it is withdrawn or answered; answered; closed',
  }),
  themes: Type.Array(ThemeFeedback, { description: 'What was said, by theme; empty once it is withdrawn' }),
  invitationId: Type.Optional(text('The invitation that it answers')),
  givenBy: text('Who gave it: a pseudonymous id'),
  givenBySide: Type.Enum(Side.enum, { description: 'The side of whoever gave it' }),
  givenOn: text('The day on which it was given'),
  answer: Type.Optional(text('What will be done')),
  owner: Type.Optional(text('Who sees to it: a pseudonymous id')),
  dueOn: Type.Optional(text('By when')),
  answeredBy: Type.Optional(text('Who answered it: a pseudonymous id')),
  answeredOn: Type.Optional(text('The day on which it was answered')),
  daysToAnswer: Type.Optional(Type.Integer({ description: 'Days from being given to being answered' })),
  outcome: Type.Optional(text('What was done')),
  actionId: Type.Optional(text('The action by which it was done')),
  closedBy: Type.Optional(text('Who closed it: a pseudonymous id')),
  closedOn: Type.Optional(text('The day on which it was closed')),
  revision: Type.Integer({ description: 'Revision of its last event' }),
  recordedAt: text('When that was recorded'),
});
export type FeedbackDocument = Static<typeof FeedbackDocument>;
