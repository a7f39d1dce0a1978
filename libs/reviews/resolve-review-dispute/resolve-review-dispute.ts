import { partnerStream, refuse, reviewDisputeResolved } from '#contracts';
import { at, command, isAnotherPerson, principalOf } from '#kernel';
import { businessDate, disputeRules, dueAfter, program } from '#programs';
import { unknownReview } from '../review/guards.js';
import { programStreamOf, reviewOf } from '../review/lookups.js';
import { reviews } from '../review/reviews.js';
import { ResolveReviewDisputeBody } from './resolve-review-dispute.body.js';

/** Resolves a dispute about a conclusion, by somebody of the vendor who neither assessed nor concluded. After its day it is late. */
export const resolveReviewDispute = command({
  name: 'ResolveReviewDispute',
  describes: 'Resolves a dispute about a review, with the reasons',
  body: ResolveReviewDisputeBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    outcome: 'rejected',
    reason: 'The four lines are not among those that were counted',
  },
  allowed: { scope: 'commands:reviews', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  consults: ({ reviewId }, { reviews }) => ({
    program: at(program, programStreamOf(reviews, reviewId)),
    disputeRules: at(disputeRules, programStreamOf(reviews, reviewId)),
  }),
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, outcome, reason: reasons }, { reviews, program, disputeRules }, { actor, now }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const { dispute, hands, subject } = review;
    if (!dispute) return refuse('dispute-none', 'reviewId', `expected a review whose dispute waits; ${reviewId} has none`);
    if (!hands.every((one) => isAnotherPerson(one, actor)))
      return refuse('resolver-involved', '', 'expected somebody who neither assessed nor concluded the review');
    const resolveBy = dispute.resolveBy ?? dueAfter(businessDate(program, dispute.raisedAt), disputeRules);
    return [
      reviewDisputeResolved({
        ...subject,
        dispute: dispute.revision,
        outcome,
        reasons,
        resolvedBy: principalOf(actor),
        resolveBy,
        late: businessDate(program, now) > resolveBy,
      }),
    ];
  },
});
