import { PERIOD_ID_PATTERN } from '#calendar';
import { BusinessDate, CommandBody, Identifier, Optional, Part, Pattern, Text } from '#kernel/body';
import { TermsBody } from '../goal/terms.body.js';

/** Proposes a goal. */
export class SetGoalBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Optional()
  @Identifier('The goal; an id is made unless one is given')
  goalId?: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The metric of the program that it is measured by')
  metricId!: string;

  @Text('Unit of every value of the terms: that of the metric', { max: 40 })
  unit!: string;

  @Pattern('The period for which it is set', new RegExp(PERIOD_ID_PATTERN), 'a period such as FY2011, FY2011-Q2 or FY2011-P04')
  periodId!: string;

  @Optional()
  @BusinessDate('First day for which it is set: that of the period')
  from?: string;

  @Optional()
  @BusinessDate('Last day for which it is set: that of the period')
  to?: string;

  @Part(() => TermsBody, 'The terms')
  terms!: TermsBody;
}
