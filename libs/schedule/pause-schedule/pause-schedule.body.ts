import { BusinessDate, CommandBody, Identifier, Optional } from '#kernel/body';

/** Lets the clocks of a partner stand still. */
export class PauseScheduleBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @BusinessDate('The first day on which they stand still')
  from!: string;

  @Optional()
  @BusinessDate('The last one, where it is known')
  until?: string;
}
