import { BusinessDate, ListOf, Optional, Text } from '#kernel/body';
import { ReviewBody } from '../review/review.body.js';

/** Something that was decided. */
export class DecisionBody {
  @Text('What was decided, in words', { max: 2000 })
  decision!: string;

  @Optional()
  @Text('Who sees to it: a pseudonymous id', { max: 200 })
  owner?: string;

  @Optional()
  @BusinessDate('By when')
  dueOn?: string;
}

/** Concludes a review. */
export class ConcludeReviewBody extends ReviewBody {
  @Text('The rating: a band of the scorecard where it has any', { max: 60 })
  rating!: string;

  @Optional()
  @ListOf(() => DecisionBody, 'What was decided', { min: 0 })
  decisions?: DecisionBody[];
}
