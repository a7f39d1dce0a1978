import { refuse, type Refused, type Voice } from '#contracts';
import type { Side } from '#kernel';
import type { Invitation } from '../feedback/feedback.js';

/** What is said in answer to an invitation: by whom, about what, and when. */
interface Answer {
  readonly person: string;
  readonly from: Voice;
  readonly about: Side;
  readonly periodId: string | undefined;
  readonly today: string;
}

/** Refuses to answer an invitation that is over, that asks something else, or that is not, or no longer, for that person. */
export function answersInvitation({ topic, ballots, respondBy, invitees, answered }: Invitation, answer: Answer): Refused {
  const { person, from, about, periodId = topic.periodId, today } = answer;
  if (ballots) return refuse('invitation-anonymous', 'invitationId', 'expected an invitation that is answered by name');
  if (respondBy < today) return refuse('invitation-over', 'invitationId', `expected to be answered by ${respondBy}`);
  if (!invitees.includes(person)) return refuse('invitation-of-others', 'invitationId', 'expected one of those who are invited');
  if (answered.includes(person))
    return refuse('invitation-of-others', 'invitationId', 'expected somebody who has not answered yet');
  if (from !== topic.from) return refuse('invitation-other', 'from', `expected ${topic.from}, got ${from}`);
  if (about !== topic.about) return refuse('invitation-other', 'about', `expected ${topic.about}, got ${about}`);
  return periodId === topic.periodId
    ? undefined
    : refuse('invitation-other', 'periodId', `expected ${topic.periodId}, got ${periodId}`);
}
