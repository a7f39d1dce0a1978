import { partnerStream, reviewRescheduled } from '#contracts';
import { at, command } from '#kernel';
import { program } from '#programs';
import { canBeHeldOn, isAt, unknownReview } from '../review/guards.js';
import { programStreamOf, reviewOf } from '../review/lookups.js';
import { reviews } from '../review/reviews.js';
import { RescheduleReviewBody } from './reschedule-review.body.js';

/** Moves a review that is not open yet to another day. To the day on which it is, changes nothing. */
export const rescheduleReview = command({
  name: 'RescheduleReview',
  describes: 'Moves a review to another day',
  body: RescheduleReviewBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    scheduledFor: '2011-02-14',
    reason: 'The data owner is travelling',
    effectiveAt: '2011-02-01T09:00:00Z',
  },
  allowed: { scope: 'commands:reviews', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  consults: ({ reviewId }, { reviews }) => ({ program: at(program, programStreamOf(reviews, reviewId)) }),
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, scheduledFor }, { reviews, program }, { actor, effectiveAt }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const { subject, scheduledFor: previous } = review;
    const refused = isAt(review, 'scheduled');
    if (refused) return refused;
    if (scheduledFor === previous) return [];
    return (
      canBeHeldOn(program, subject, scheduledFor, effectiveAt) ?? [
        reviewRescheduled({ ...subject, scheduledFor, previous, rescheduledBy: actor.side }),
      ]
    );
  },
});
