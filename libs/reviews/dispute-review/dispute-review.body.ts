import { Identifiers, Optional } from '#kernel/body';
import { ReasonedReviewBody } from '../review/review.body.js';

/** Disputes the conclusion of a review. */
export class DisputeReviewBody extends ReasonedReviewBody {
  @Optional()
  @Identifiers('The criteria that are disputed; the review as a whole unless given')
  criteria?: string[];
}
