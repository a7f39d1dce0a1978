import { Reason } from '#kernel/body';
import { MeasurementBody } from '../measurement/measurement.body.js';
import { PeriodField } from '../period/period-field.js';

/** Says what a measurement is from now on, as a whole. */
export class RestateMetricBody extends MeasurementBody {
  @PeriodField('The period in which it stands now')
  periodId!: string;

  @Reason()
  reason!: string;
}
