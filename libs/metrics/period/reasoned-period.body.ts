import { Identifier, ReasonedBody } from '#kernel/body';
import { PeriodField } from './period-field.js';

/** What every command about a partner's period says that is not accepted without a reason. */
export class ReasonedPeriodBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @PeriodField('The closing period')
  periodId!: string;
}
