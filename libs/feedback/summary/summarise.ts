import type { PublishedTheme, ThemeFeedback } from '#contracts';
import type { Ballot } from '../ballot/ballots.js';

/** What was answered anonymously to an invitation that is over. */
export interface BallotBox {
  readonly invitationId: string;
  readonly ballots: readonly Ballot[];
}

interface Covering {
  readonly invitations: readonly string[];
}

/** What is new of a theme: which invitations it comes from, and what was said in each answer. */
interface Pending<Said> {
  readonly invitations: string[];
  readonly said: readonly Said[];
}

function pendingOf<Said>(
  boxes: readonly BallotBox[],
  published: Covering | undefined,
  said: (ballot: Ballot) => Said | undefined,
): Pending<Said> {
  const fresh = boxes.filter(({ invitationId }) => !published?.invitations.includes(invitationId));
  return {
    invitations: [...(published?.invitations ?? []), ...fresh.map(({ invitationId }) => invitationId)],
    said: fresh.flatMap(({ ballots }) => ballots.map(said).filter((each) => each !== undefined)),
  };
}

const on = (themeId: string, { themes }: Ballot): ThemeFeedback | undefined => themes.find((theme) => theme.themeId === themeId);

function ratingsOf(themeId: string, boxes: readonly BallotBox[], before: PublishedTheme['ratings'], minimum: number) {
  const { said, invitations } = pendingOf(boxes, before, (ballot) => on(themeId, ballot)?.rating);
  if (said.length < minimum) return before;
  const sum = said.reduce((total, rating) => total + rating, before?.sum ?? 0);
  return { answers: (before?.answers ?? 0) + said.length, sum, invitations };
}

function wordsOf(themeId: string, boxes: readonly BallotBox[], before: PublishedTheme['words'], minimum: number) {
  const { said, invitations } = pendingOf(boxes, before, (ballot) => on(themeId, ballot)?.words);
  return said.length < minimum ? before : { said: [...(before?.said ?? []), ...said].toSorted(), invitations };
}

/**
 * What may be told of anonymous answers, given what has been told. Answers are taken in by whole invitations, theme by theme, ratings and words apart;
 * what is new of any of these is told once it comes from `minimum` answers, all together, and waits until then. So everything told is made of lots
 * of at least that many, and no sum or difference of what was ever told comes from fewer. No figure covers more than one theme, so that what is
 * withheld cannot be found by taking what is told from a total (complementary suppression).
 */
export function summarise(
  published: readonly PublishedTheme[],
  boxes: readonly BallotBox[],
  { themes, minimum }: { readonly themes: readonly string[]; readonly minimum: number },
): PublishedTheme[] {
  const spokenOf = boxes.flatMap(({ ballots }) => ballots.flatMap((ballot) => ballot.themes.map(({ themeId }) => themeId)));
  const all = new Set([...published.map(({ themeId }) => themeId), ...themes, ...spokenOf]);
  return [...all].flatMap((themeId) => {
    const before = published.find((theme) => theme.themeId === themeId);
    const ratings = ratingsOf(themeId, boxes, before?.ratings, minimum);
    const words = wordsOf(themeId, boxes, before?.words, minimum);
    return ratings || words ? [{ themeId, ...(ratings && { ratings }), ...(words && { words }) }] : [];
  });
}
