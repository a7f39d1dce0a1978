import { Map } from 'immutable';
import {
  assessmentRecorded,
  reviewAcknowledged,
  reviewCancelled,
  reviewConcluded,
  reviewDisputeResolved,
  reviewDisputed,
  reviewOpened,
  reviewRescheduled,
  reviewScheduled,
} from '#contracts';
import { on, slice, type Json } from '#kernel';
import { withActor } from '#metrics';
import { occasionKey, subjectOf } from './occasion.js';
import type { Review } from './review.js';

/** The reviews of a partner. */
export interface Reviews {
  readonly byId: Map<string, Review>;
  /** By occasion: the one review for it that was not cancelled. Reviews that are ad hoc are not in it. */
  readonly current: Map<string, string>;
}

const NO_REVIEWS: Reviews = { byId: Map(), current: Map() };

const placed = ({ byId, current }: Reviews, review: Review): Reviews => {
  const { reviewId, kind } = review.subject;
  return {
    byId: byId.set(reviewId, review),
    current: kind === 'ad-hoc' ? current : occupied(current, review),
  };
};

const occupied = (current: Reviews['current'], { subject, status }: Review): Reviews['current'] =>
  status === 'cancelled' ? current.delete(occasionKey(subject)) : current.set(occasionKey(subject), subject.reviewId);

interface AboutReview {
  readonly data: { readonly reviewId: string };
  readonly revision: number;
}

const changed = (reviews: Reviews, { data, revision }: AboutReview, change: (review: Review) => Partial<Review>): Reviews => {
  const review = reviews.byId.get(data.reviewId);
  return review ? placed(reviews, { ...review, ...change(review), revision }) : reviews;
};

/** The reviews of a partner: when they are, who has spoken, what they came to. */
export const reviews = slice<Reviews>({
  name: 'reviews',
  version: 2,
  of: 'partner',
  initial: NO_REVIEWS,
  reactions: [
    on(reviewScheduled, (state, { data, revision }) =>
      placed(state, {
        subject: subjectOf(data),
        status: 'scheduled',
        scheduledFor: data.scheduledFor,
        criteria: [],
        assessments: [],
        concluded: undefined,
        acknowledged: false,
        disputed: false,
        dispute: undefined,
        hands: [],
        revision,
      }),
    ),
    on(reviewRescheduled, (state, event) => changed(state, event, () => ({ scheduledFor: event.data.scheduledFor }))),
    on(reviewOpened, (state, event) => changed(state, event, () => ({ status: 'open', criteria: event.data.criteria }))),
    on(assessmentRecorded, (state, event) =>
      changed(state, event, ({ assessments, hands }) => {
        const { assessor, side } = event.data;
        return {
          assessments: [...assessments, { assessor, side, revision: event.revision }],
          hands: withActor(hands, event.metadata.actor),
        };
      }),
    ),
    on(reviewConcluded, (state, event) =>
      changed(state, event, ({ hands }) => ({
        status: 'concluded',
        concluded: event.revision,
        hands: withActor(hands, event.metadata.actor),
      })),
    ),
    on(reviewAcknowledged, (state, event) => changed(state, event, () => ({ acknowledged: true }))),
    on(reviewDisputed, (state, event) => {
      const { revision, metadata, data } = event;
      const due = data.resolveBy === undefined ? {} : { resolveBy: data.resolveBy };
      return changed(state, event, () => ({
        disputed: true,
        dispute: { revision, raisedAt: metadata.recordedAt, ...due },
      }));
    }),
    on(reviewDisputeResolved, (state, event) => changed(state, event, () => ({ dispute: undefined }))),
    on(reviewCancelled, (state, event) => changed(state, event, () => ({ status: 'cancelled' }))),
  ],
  snapshot: {
    write: ({ byId }) => [...byId.values()] as unknown as Json,
    read: (json) => (json as unknown as readonly Review[]).reduce(placed, NO_REVIEWS),
  },
});
