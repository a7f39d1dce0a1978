import { reviewEvents } from '#contracts';
import type { Capability } from '#kernel';
import { acknowledgeReview } from './acknowledge-review/acknowledge-review.js';
import { cancelReview } from './cancel-review/cancel-review.js';
import { concludeReview } from './conclude-review/conclude-review.js';
import { disputeReview } from './dispute-review/dispute-review.js';
import { openReview } from './open-review/open-review.js';
import { recordAssessment } from './record-assessment/record-assessment.js';
import { rescheduleReview } from './reschedule-review/reschedule-review.js';
import { resolveReviewDispute } from './resolve-review-dispute/resolve-review-dispute.js';
import { reviews as reviewsSlice } from './review/reviews.js';
import { scheduleReview } from './schedule-review/schedule-review.js';

export type { RecordedAssessment, Review, ReviewStatus } from './review/review.js';
export { reviews as reviewsSlice, type Reviews } from './review/reviews.js';
export { reviewFor, reviewOf } from './review/lookups.js';

/** Reviews: where both sides look at a period together, and what they conclude. */
export const reviews: Capability = {
  name: 'reviews',
  describes: 'Where both sides look at a period together, and what they conclude',
  events: reviewEvents,
  slices: [reviewsSlice],
  commands: [
    scheduleReview,
    rescheduleReview,
    openReview,
    recordAssessment,
    concludeReview,
    acknowledgeReview,
    disputeReview,
    resolveReviewDispute,
    cancelReview,
  ],
};
