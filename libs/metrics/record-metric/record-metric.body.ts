import { Optional, Reason } from '#kernel/body';
import { MeasurementBody } from '../measurement/measurement.body.js';
import { PeriodField } from '../period/period-field.js';

/** Records a measurement. */
export class RecordMetricBody extends MeasurementBody {
  @Optional()
  @PeriodField('The closing period, to be checked against the date')
  periodId?: string;

  @Optional()
  @Reason()
  reason?: string;
}
