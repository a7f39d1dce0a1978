import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about an activity says. */
export class ActivityBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The activity')
  activityId!: string;
}

/** What every command about an activity says, where it is not accepted without a reason. */
export class ReasonedActivityBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The activity')
  activityId!: string;
}
