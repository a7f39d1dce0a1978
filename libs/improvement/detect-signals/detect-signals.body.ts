import { PERIOD_ID_PATTERN } from '#calendar';
import { CommandBody, Identifier, Pattern } from '#kernel/body';

/** Looks for signals at the end of a period. */
export class DetectSignalsBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Pattern('The period that closed', new RegExp(PERIOD_ID_PATTERN), 'a period such as FY2011-P04')
  periodId!: string;
}
