import { Optional, Reason, Text, Whole } from '#kernel/body';
import { MeasurementIdentityBody } from '../measurement/measurement.body.js';
import { PeriodField } from '../period/period-field.js';

/** A measurement whose move failed, to count again where it was. */
export class ReturnMeasurementBody extends MeasurementIdentityBody {
  @PeriodField('The period that it was withdrawn from')
  periodId!: string;

  @PeriodField('The period that it should have moved to')
  toPeriodId!: string;

  @Whole('Revision of MeasurementMoved in this stream')
  moved!: number;

  @Text('Code of the problem that kept it out', { max: 100 })
  code!: string;

  @Text('What was expected', { max: 2000 })
  message!: string;

  @Optional()
  @Reason()
  reason?: string;
}
