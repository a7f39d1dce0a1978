import { BusinessDate, DecimalField, Identifier, Optional, ReasonedBody, Text } from '#kernel/body';

/** Sets a partner's starting point for a metric. */
export class SetBaselineBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The metric')
  metricId!: string;

  @DecimalField('The baseline, in the unit of the metric')
  value!: string;

  @Optional()
  @Text('Unit of the value: that of the metric, which is taken unless given', { max: 40 })
  unit?: string;

  @BusinessDate('The date from which it holds')
  from!: string;
}
