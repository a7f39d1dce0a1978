import { partnerStream, refuse, reviewDisputed } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { businessDate, disputeRules, dueAfter, program } from '#programs';
import { isAt, unknownReview } from '../review/guards.js';
import { programStreamOf, reviewOf } from '../review/lookups.js';
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
  consults: ({ reviewId }, { reviews }) => ({
    program: at(program, programStreamOf(reviews, reviewId)),
    disputeRules: at(disputeRules, programStreamOf(reviews, reviewId)),
  }),
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, criteria = [], reason: grounds }, { reviews, program, disputeRules }, { actor, now }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const refused = isAt(review, 'concluded');
    if (refused) return refused;
    const { subject, concluded, disputed } = review;
    if (disputed) return refuse('review-disputed', 'reviewId', `expected a review that was not disputed before; ${reviewId} was`);
    const known = review.criteria.map(({ criterionId }) => criterionId);
    const unknown = criteria.findIndex((criterionId) => !known.includes(criterionId));
    if (unknown >= 0)
      return refuse(
        'review-criterion-unknown',
        `criteria.${unknown}`,
        `expected one of: ${known.join(', ')}; got ${criteria[unknown] ?? ''}`,
      );
    const resolveBy = dueAfter(businessDate(program, now), disputeRules);
    return [
      reviewDisputed({
        ...subject,
        disputes: concluded ?? review.revision,
        criteria,
        grounds,
        raisedBy: principalOf(actor),
        resolveBy,
      }),
    ];
  },
});
