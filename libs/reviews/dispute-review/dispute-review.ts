import { partnerStream, refuse, reviewDisputed } from '#contracts';
import { command, principalOf } from '#kernel';
import { isAt, unknownReview } from '../review/guards.js';
import { reviewOf } from '../review/lookups.js';
import { reviews } from '../review/reviews.js';
import { DisputeReviewBody } from './dispute-review.body.js';

/** Says that the partner does not accept the conclusion, acknowledged or not. It stands, marked as disputed. */
export const disputeReview = command({
  name: 'DisputeReview',
  describes: 'Disputes the conclusion of a review for the partner',
  body: DisputeReviewBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    criteria: ['on-time-delivery'],
    reason: 'Four lines were delivered and not signed for',
  },
  allowed: { scope: 'commands:reviews', sides: ['partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, criteria = [], reason: grounds }, { reviews }, { actor }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const refused = isAt(review, 'concluded');
    if (refused) return refused;
    const { subject, concluded, disputed } = review;
    if (disputed) return refuse('review-disputed', 'reviewId', `expected a review that is not disputed yet; ${reviewId} is`);
    const known = review.criteria.map(({ criterionId }) => criterionId);
    const unknown = criteria.findIndex((criterionId) => !known.includes(criterionId));
    if (unknown >= 0)
      return refuse(
        'review-criterion-unknown',
        `criteria.${unknown}`,
        `expected one of: ${known.join(', ')}; got ${criteria[unknown] ?? ''}`,
      );
    return [
      reviewDisputed({ ...subject, disputes: concluded ?? review.revision, criteria, grounds, raisedBy: principalOf(actor) }),
    ];
  },
});
