import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about a goal that exists says. */
export class GoalBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The goal')
  goalId!: string;
}

/** What every command about a goal that exists says, where it is not accepted without a reason. */
export class ReasonedGoalBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The goal')
  goalId!: string;
}
