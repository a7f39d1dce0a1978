import { refuse, type DomainProblem, type FeedbackTopic, type Refused, type ThemeFeedback, type Voice } from '#contracts';
import type { Refusal, Side } from '#kernel';

/** Refuses what is said of feedback that the partner does not have in the program. */
export const unknownFeedback = (feedbackId: string): Refusal<DomainProblem> =>
  refuse('feedback-unknown', 'feedbackId', `expected feedback about the partner in the program, got ${feedbackId}`);

/** Refuses what is said of an invitation that the partner does not have in the program. */
export const unknownInvitation = (invitationId: string): Refusal<DomainProblem> =>
  refuse('invitation-unknown', 'invitationId', `expected an invitation of the partner in the program, got ${invitationId}`);

/** Whom each voice speaks about; a colleague speaks about either. */
const ABOUT: Readonly<Record<Voice, Side | undefined>> = { partner: 'vendor', vendor: 'partner', colleague: undefined };

/** Refuses a partner that speaks about itself, and the vendor that does. */
export function canSpeakAbout({ from, about }: Pick<FeedbackTopic, 'from' | 'about'>): Refused {
  const expected = ABOUT[from];
  return expected === undefined || expected === about
    ? undefined
    : refuse('feedback-direction', 'about', `expected ${expected}, whom the ${from} speaks about; got ${about}`);
}

/** The side whose people speak so, asked or speaking themselves; a colleague is of the side of whoever asks. */
export const sideOfVoice = (from: Voice, own: Side): Side => (from === 'colleague' ? own : from);

/** Whether the partner sees it: all but what people of the vendor say for themselves, unless they share it. */
export const visibilityOf = (from: Voice, side: Side, isShared = false): FeedbackTopic['visibility'] =>
  from === 'colleague' && side === 'vendor' && !isShared ? 'vendor' : 'both';

/** Refuses a theme that is not there, and one that stands twice; `at` says where a theme stands in the body. */
export function areThemes(
  themes: readonly string[],
  known: readonly string[],
  at = (index: number): string => `themes.${index}.themeId`,
): Refused {
  for (const [index, theme] of themes.entries()) {
    if (!known.includes(theme))
      return refuse('feedback-theme-unknown', at(index), `expected one of: ${known.join(', ')}; got ${theme}`);
    if (themes.indexOf(theme) < index) return refuse('feedback-theme-repeated', at(index), `expected ${theme} once`);
  }
  return undefined;
}

/** Refuses a theme without a rating and without words. */
export function saySomething(themes: readonly ThemeFeedback[]): Refused {
  const silent = themes.findIndex(({ rating, words }) => rating === undefined && words === undefined);
  return silent < 0
    ? undefined
    : refuse('feedback-empty', `themes.${silent}`, `expected a rating or words on ${themes[silent]?.themeId ?? ''}`);
}
