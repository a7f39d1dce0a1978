import { BusinessDate, CommandBody, Identifier } from '#kernel/body';

/** Lets the clocks of a partner run again. */
export class ResumeScheduleBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @BusinessDate('The day from which they run')
  resumedOn!: string;
}
