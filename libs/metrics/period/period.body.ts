import { CommandBody, Identifier } from '#kernel/body';
import { PeriodField } from './period-field.js';

/** What every command about a partner's period says. */
export class PeriodBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @PeriodField('The closing period')
  periodId!: string;
}
