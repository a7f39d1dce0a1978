import { PERIOD_ID_PATTERN } from '#calendar';
import { CommandBody, Identifier, Pattern } from '#kernel/body';

/** What every command about a partner's period says. */
export class PeriodBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Pattern('The closing period', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  periodId!: string;
}
