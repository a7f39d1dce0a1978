import { CommandBody, Identifier } from '#kernel/body';

/** The review that its activity follows. */
export class FollowReviewBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The review')
  reviewId!: string;
}
