import { eventType } from '#kernel';
import { Type, type Static } from 'typebox';
import { id, text, whole } from '../improvement/fields.js';

/** By what the feedback of a program goes. */
export const FeedbackRules = Type.Object(
  {
    ownThemes: Type.Array(Type.Object({ themeId: id('The theme'), name: text('What it is called', 100) }), {
      maxItems: 50,
      description: 'Themes besides those of every program',
    }),
    minimumAnswers: whole('How many must have answered anonymously before a figure is published', 5, 1000),
  },
  { description: 'Themes of its own, and how many anonymous answers a figure needs' },
);
export type FeedbackRules = Static<typeof FeedbackRules>;

/** By what the feedback of a program goes was defined. */
export const feedbackRulesDefined = eventType({
  type: 'FeedbackRulesDefined',
  version: 1,
  describes: 'The themes of a program, and how many anonymous answers a published figure needs, were defined',
  data: Type.Object({
    programId: id('The program'),
    revision: whole('Which revision of these rules it is, from 1', 1),
    rules: FeedbackRules,
    previous: Type.Optional(FeedbackRules),
  }),
});
