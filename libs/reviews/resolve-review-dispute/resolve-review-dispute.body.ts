import { DisputeOutcome } from '#contracts';
import { OneOf } from '#kernel/body';
import { ReasonedReviewBody } from '../review/review.body.js';

/** Resolves a dispute about a review. */
export class ResolveReviewDisputeBody extends ReasonedReviewBody {
  @OneOf('What it came to', DisputeOutcome.enum)
  outcome!: DisputeOutcome;
}
