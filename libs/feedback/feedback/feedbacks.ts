import {
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackInvited,
  feedbackWithdrawn,
  type FeedbackSubject,
  type FeedbackTopic,
} from '#contracts';
import { on, slice, type Json } from '#kernel';
import { Map } from 'immutable';
import { sideOfVoice } from '../topic/guards.js';
import type { Feedback, Invitation } from './feedback.js';

/** What was asked and said about a partner in a program, by id. */
export interface Feedbacks {
  readonly invitations: Map<string, Invitation>;
  readonly given: Map<string, Feedback>;
}

/** What a snapshot keeps. */
interface Kept {
  readonly invitations: readonly (readonly [string, Invitation])[];
  readonly given: readonly (readonly [string, Feedback])[];
}

interface AboutFeedback {
  readonly data: FeedbackSubject;
  readonly revision: number;
}

const topicOf = ({ partnerId, programId, periodId, about, from, visibility }: FeedbackTopic): FeedbackTopic => ({
  partnerId,
  programId,
  periodId,
  about,
  from,
  visibility,
});

const at = (state: Feedbacks, { data, revision }: AboutFeedback, status: Feedback['status']): Feedbacks => {
  const feedback = state.given.get(data.feedbackId);
  return feedback ? { ...state, given: state.given.set(data.feedbackId, { ...feedback, status, revision }) } : state;
};

const answeredBy = (invitations: Feedbacks['invitations'], invitationId: string | undefined, person: string) => {
  const invitation = invitationId === undefined ? undefined : invitations.get(invitationId);
  return invitation && invitationId !== undefined
    ? invitations.set(invitationId, { ...invitation, answered: [...invitation.answered, person] })
    : invitations;
};

/** Invitations and feedback by name of a partner in a program. */
export const feedbacks = slice<Feedbacks>({
  name: 'feedback',
  version: 2,
  of: 'improvement',
  initial: { invitations: Map(), given: Map() },
  reactions: [
    on(feedbackInvited, (state, { data, revision }) => ({
      ...state,
      invitations: state.invitations.set(data.invitationId, {
        topic: topicOf(data),
        side: sideOfVoice(data.from, data.invitedBySide),
        themes: data.themes,
        respondBy: data.respondBy,
        ballots: data.ballots,
        invitees: data.invitees ?? [],
        answered: [],
        revision,
      }),
    })),
    on(feedbackGiven, (state, { data, revision }) => ({
      invitations: answeredBy(state.invitations, data.invitationId, data.givenBy),
      given: state.given.set(data.feedbackId, {
        subject: { feedbackId: data.feedbackId, ...topicOf(data) },
        themes: data.themes.map(({ themeId, rating }) => ({ themeId, ...(rating !== undefined && { rating }) })),
        status: 'given',
        givenBy: data.givenBy,
        givenOn: data.givenOn,
        revision,
      }),
    })),
    on(feedbackWithdrawn, (state, event) => at(state, event, 'withdrawn')),
    on(feedbackAnswered, (state, event) => at(state, event, 'answered')),
    on(feedbackClosed, (state, event) => at(state, event, 'closed')),
  ],
  snapshot: {
    write: ({ invitations, given }) => ({ invitations: [...invitations], given: [...given] }) as unknown as Json,
    read: (json) => {
      const { invitations, given } = json as unknown as Kept;
      return { invitations: Map(invitations), given: Map(given) };
    },
  },
});
