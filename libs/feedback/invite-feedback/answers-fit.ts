import { refuse, type Refused } from '#contracts';
import type { Feedbacks } from '../feedback/feedbacks.js';
import type { InviteFeedbackBody } from './invite-feedback.body.js';

/** Refuses an invitation that says neither or both of who is asked and by which tokens, too few tokens, and one of another invitation. */
export function answersFit(
  { invitees, tokenHashes }: Pick<InviteFeedbackBody, 'invitees' | 'tokenHashes'>,
  { invitations }: Feedbacks,
  minimum: number,
): Refused {
  if ((invitees === undefined) === (tokenHashes === undefined))
    return refuse('invitation-anonymous', 'invitees', 'expected either invitees, by name, or tokenHashes, for anonymous answers');
  if (!tokenHashes) return undefined;
  if (tokenHashes.length < minimum)
    return refuse('invitation-too-small', 'tokenHashes', `expected at least ${minimum} tokens, got ${tokenHashes.length}`);
  const known = new Set([...invitations.values()].flatMap(({ ballots }) => ballots?.tokenHashes ?? []));
  const repeated = tokenHashes.findIndex((hash) => known.has(hash));
  return repeated < 0
    ? undefined
    : refuse('invitation-token-repeated', `tokenHashes.${repeated}`, 'expected a token of no other invitation');
}
