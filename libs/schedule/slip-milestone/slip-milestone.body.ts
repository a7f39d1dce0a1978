import { BusinessDate, Identifier, ReasonedBody } from '#kernel/body';

/** Gives a milestone a later day. */
export class SlipMilestoneBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The milestone')
  milestoneId!: string;

  @BusinessDate("The day by which it is due now, in the program's time zone")
  dueOn!: string;
}
