import { DisputeOutcome } from '#contracts';
import { OneOf } from '#kernel/body';
import { ReasonedGoalBody } from '../goal/goal.body.js';

/** Resolves a dispute about a goal. */
export class ResolveGoalDisputeBody extends ReasonedGoalBody {
  @OneOf('What it came to', DisputeOutcome.enum)
  outcome!: DisputeOutcome;
}
