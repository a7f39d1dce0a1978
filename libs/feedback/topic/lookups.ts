import { STANDARD_THEMES, type FeedbackTopic } from '#contracts';
import type { Actor } from '#kernel';
import type { Feedback, Invitation } from '../feedback/feedback.js';
import { summaryKey, type Feedbacks, type Published } from '../feedback/feedbacks.js';
import type { ProgramFeedback } from '../program-feedback/program-feedback.js';

const sees = ({ side }: Pick<Actor, 'side'>, visibility: 'vendor' | 'both'): boolean =>
  side === 'vendor' || visibility === 'both';

/** The feedback with that id, for somebody who may know of it; `undefined` where there is none. */
export function feedbackFor(actor: Pick<Actor, 'side'>, { given }: Feedbacks, feedbackId: string): Feedback | undefined {
  const feedback = given.get(feedbackId);
  return feedback && sees(actor, feedback.subject.visibility) ? feedback : undefined;
}

/** The invitation with that id, for somebody who may know of it; `undefined` where there is none. */
export function invitationFor(
  actor: Pick<Actor, 'side'>,
  { invitations }: Feedbacks,
  invitationId: string,
): Invitation | undefined {
  const invitation = invitations.get(invitationId);
  return invitation && sees(actor, invitation.topic.visibility) ? invitation : undefined;
}

type Summarised = Pick<FeedbackTopic, 'periodId' | 'about'>;

/** An invitation that is answered anonymously, and where the answers are. */
export interface AnonymousInvitation {
  readonly invitationId: string;
  readonly ballotBoxId: string;
  readonly respondBy: string;
}

/** The invitations to speak anonymously about one side in a period, in the order in which they were made. */
export const invitationsTo = ({ invitations }: Feedbacks, { periodId, about }: Summarised): readonly AnonymousInvitation[] =>
  [...invitations]
    .toSorted(([, left], [, right]) => left.revision - right.revision)
    .flatMap(([invitationId, { topic, ballots, respondBy }]) =>
      ballots && topic.periodId === periodId && topic.about === about
        ? [{ invitationId, ballotBoxId: ballots.ballotBoxId, respondBy }]
        : [],
    );

/** What was published about one side in a period; `undefined` where nothing was. */
export const publishedOf = ({ published }: Feedbacks, summarised: Summarised): Published | undefined =>
  published.get(summaryKey(summarised));

/** How many anonymous answers a figure needs where the program says nothing, and never fewer. */
const USUAL_MINIMUM = 5;

/** How many anonymous answers a published figure needs. */
export const minimumAnswersOf = ({ rules }: ProgramFeedback): number =>
  Math.max(USUAL_MINIMUM, rules?.minimumAnswers ?? USUAL_MINIMUM);

/** The themes of a program: those of every program, then its own. */
export const themesOf = ({ rules }: ProgramFeedback): readonly string[] => [
  ...STANDARD_THEMES,
  ...(rules?.ownThemes ?? []).map(({ themeId }) => themeId),
];
