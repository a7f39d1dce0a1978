import { anonymousFeedbackGiven, type ThemeFeedback } from '#contracts';
import { on, slice } from '#kernel';

/** What somebody answered anonymously. */
export interface Ballot {
  readonly themes: readonly ThemeFeedback[];
  /** That its token is used up. */
  readonly mark: string;
}

/** What was answered anonymously to one invitation. No snapshot is kept of it. */
export const ballots = slice<readonly Ballot[]>({
  name: 'ballots',
  version: 1,
  of: 'anonymous',
  confidential: true,
  initial: [],
  reactions: [on(anonymousFeedbackGiven, (state, { data: { themes, mark } }) => [...state, { themes, mark }])],
});
