import { partnerStream, reviewAcknowledged } from '#contracts';
import { command, principalOf } from '#kernel';
import { isAt, unknownReview } from '../review/guards.js';
import { reviewOf } from '../review/lookups.js';
import { reviews } from '../review/reviews.js';
import { AcknowledgeReviewBody } from './acknowledge-review.body.js';

/** Says that the partner has seen the conclusion, which it need not agree with. Once; again changes nothing. */
export const acknowledgeReview = command({
  name: 'AcknowledgeReview',
  describes: 'Acknowledges the conclusion of a review for the partner',
  body: AcknowledgeReviewBody,
  example: { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', comment: 'Seen and discussed with logistics' },
  allowed: { scope: 'commands:reviews', sides: ['partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, comment }, { reviews }, { actor }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const refused = isAt(review, 'concluded');
    if (refused) return refused;
    if (review.acknowledged) return [];
    return [
      reviewAcknowledged({
        ...review.subject,
        acknowledgedBy: principalOf(actor),
        ...(comment !== undefined && { comment }),
      }),
    ];
  },
});
