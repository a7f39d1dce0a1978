import { partnerStream, reviewCancelled } from '#contracts';
import { command } from '#kernel';
import { unknownReview, isAt } from '../review/guards.js';
import { reviewOf } from '../review/lookups.js';
import { ReasonedReviewBody } from '../review/review.body.js';
import { reviews } from '../review/reviews.js';

/** Cancels a review that is not concluded. Another one of its kind and period may then be scheduled. */
export const cancelReview = command({
  name: 'CancelReview',
  describes: 'Cancels a review that is not concluded',
  body: ReasonedReviewBody,
  example: { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', reason: 'Merged into the review of the quarter' },
  allowed: { scope: 'commands:reviews', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId }, { reviews }, { actor }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const { subject, status: previous } = review;
    if (previous !== 'scheduled' && previous !== 'open') return isAt(review, 'scheduled', 'open') ?? [];
    return [reviewCancelled({ ...subject, previous, cancelledBy: actor.side })];
  },
});
