import { DecimalField, OneOf, Optional, Text } from '#kernel/body';
import { GoalOutcome } from '#contracts';
import { GoalBody } from '../goal/goal.body.js';

/** Assesses a goal. */
export class AssessGoalBody extends GoalBody {
  @OneOf('How it came out', GoalOutcome.enum)
  outcome!: GoalOutcome;

  @Optional()
  @DecimalField("The value that was reached: only where the partner's card does not have the metric")
  actual?: string;

  @Optional()
  @Text('Where the evidence of that value is kept; needed with it')
  evidence?: string;
}
