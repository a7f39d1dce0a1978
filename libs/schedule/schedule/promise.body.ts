import { Side } from '#kernel';
import { BusinessDate, CommandBody, Identifier, OneOf, Optional, ReasonedBody, Text } from '#kernel/body';

/** What is promised by a day. */
export class PromiseBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Text('What it is', { max: 200 })
  name!: string;

  @Optional()
  @Identifier('The activity that it belongs to')
  activityId?: string;

  @Optional()
  @Identifier('The metric that it shows in')
  metricId?: string;

  @BusinessDate("The day by which it is due, in the program's time zone")
  dueOn!: string;

  @Text('Who promises it: a pseudonymous id', { max: 200 })
  owner!: string;

  @OneOf('The side that owes it', Side.enum)
  ownerSide!: Side;
}

/** What every command about a milestone says. */
export class MilestoneBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The milestone')
  milestoneId!: string;
}

/** What every command about a deliverable says. */
export class DeliverableBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The deliverable')
  deliverableId!: string;
}

/** What every command about a deliverable says, where it is not accepted without a reason. */
export class ReasonedDeliverableBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The deliverable')
  deliverableId!: string;
}
