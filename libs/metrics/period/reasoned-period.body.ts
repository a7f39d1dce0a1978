import { PERIOD_ID_PATTERN } from '#calendar';
import { Identifier, Pattern, ReasonedBody } from '#kernel/body';

/** What every command about a partner's period says that is not accepted without a reason. */
export class ReasonedPeriodBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Pattern('The closing period', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  periodId!: string;
}
