import { Optional, Text } from '#kernel/body';
import { ReviewBody } from '../review/review.body.js';

/** Acknowledges the conclusion of a review. */
export class AcknowledgeReviewBody extends ReviewBody {
  @Optional()
  @Text('What the partner says of it', { max: 2000 })
  comment?: string;
}
