import { BusinessDate, CommandBody, Identifier } from '#kernel/body';

/** Moves what fell into a standstill of the clocks. */
export class ShiftScheduleBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @BusinessDate('The first day of the standstill')
  pausedFrom!: string;

  @BusinessDate('The day after its last')
  resumedOn!: string;
}
