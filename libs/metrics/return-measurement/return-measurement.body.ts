import { PERIOD_ID_PATTERN } from '#calendar';
import { Identifier, Pattern, Text, Whole } from '#kernel/body';
import { PeriodBody } from '../period/period.body.js';

/** A measurement whose move failed, to count again where it was. */
export class ReturnMeasurementBody extends PeriodBody {
  @Identifier('The metric')
  metricId!: string;

  @Text('The system that the record comes from', { max: 100 })
  source!: string;

  @Text('Id of the record in its source', { max: 200 })
  recordId!: string;

  @Pattern('The period that it should have moved to', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  toPeriodId!: string;

  @Whole('Revision of MeasurementMoved in this stream')
  moved!: number;

  @Text('Code of the problem that kept it out', { max: 100 })
  code!: string;

  @Text('What was expected', { max: 2000 })
  message!: string;
}
