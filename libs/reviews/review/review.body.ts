import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about a review that exists says. */
export class ReviewBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The review')
  reviewId!: string;
}

/** What every command about a review that exists says, where it is not accepted without a reason. */
export class ReasonedReviewBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The review')
  reviewId!: string;
}
