import { BusinessDate } from '#kernel/body';
import { ReasonedReviewBody } from '../review/review.body.js';

/** Moves a review to another day. */
export class RescheduleReviewBody extends ReasonedReviewBody {
  @BusinessDate("The day on which it is held, in the program's time zone")
  scheduledFor!: string;
}
