import { feedbackRulesDefined, type FeedbackRules } from '#contracts';
import { on, slice } from '#kernel';

/** By what the feedback of a program goes. `revision` is that of the last event that defined it. */
export interface ProgramFeedback {
  /** How many revisions there are. */
  readonly revisions: number;
  /** `null` where none were defined. */
  readonly rules: FeedbackRules | null;
  readonly revision: number | null;
}

/** The themes of a program, and how many anonymous answers a figure needs. */
export const programFeedback = slice<ProgramFeedback>({
  name: 'program-feedback',
  version: 1,
  of: 'program',
  initial: { revisions: 0, rules: null, revision: null },
  reactions: [
    on(feedbackRulesDefined, (_, { data: { revision: revisions, rules }, revision }) => ({ revisions, rules, revision })),
  ],
});
