import {
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackInvited,
  feedbackSummaryPublished,
  feedbackWithdrawn,
  type FeedbackSubject,
  type FeedbackTopic,
  type PublishedTheme,
} from '#contracts';
import { on, slice, type Json } from '#kernel';
import { Map } from 'immutable';
import { sideOfVoice } from '../topic/guards.js';
import type { Feedback, Invitation } from './feedback.js';

/** What was published of anonymous answers about one side in a period. */
export interface Published {
  readonly edition: number;
  readonly themes: readonly PublishedTheme[];
}

/** Of which anonymous answers something was published: the period, and the side that they are about. */
export const summaryKey = ({ periodId, about }: Pick<FeedbackTopic, 'periodId' | 'about'>): string => `${periodId}.${about}`;

/** What was asked and said about a partner in a program, by id. */
export interface Feedbacks {
  readonly invitations: Map<string, Invitation>;
  readonly given: Map<string, Feedback>;
  /** By period and side. */
  readonly published: Map<string, Published>;
}

/** What a snapshot keeps. */
interface Kept {
  readonly invitations: readonly (readonly [string, Invitation])[];
  readonly given: readonly (readonly [string, Feedback])[];
  readonly published: readonly (readonly [string, Published])[];
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
  version: 3,
  of: 'improvement',
  initial: { invitations: Map(), given: Map(), published: Map() },
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
      ...state,
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
    on(feedbackSummaryPublished, (state, { data }) => ({
      ...state,
      published: state.published.set(summaryKey(data), { edition: data.edition, themes: data.themes }),
    })),
    on(feedbackWithdrawn, (state, event) => at(state, event, 'withdrawn')),
    on(feedbackAnswered, (state, event) => at(state, event, 'answered')),
    on(feedbackClosed, (state, event) => at(state, event, 'closed')),
  ],
  snapshot: {
    write: ({ invitations, given, published }) =>
      ({ invitations: [...invitations], given: [...given], published: [...published] }) as unknown as Json,
    read: (json) => {
      const { invitations, given, published } = json as unknown as Kept;
      return { invitations: Map(invitations), given: Map(given), published: Map(published) };
    },
  },
});
