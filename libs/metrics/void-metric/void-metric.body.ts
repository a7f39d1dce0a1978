import { Reason } from '#kernel/body';
import { MeasurementIdentityBody } from '../measurement/measurement.body.js';
import { PeriodField } from '../period/period-field.js';

/** Takes a measurement out of account. */
export class VoidMetricBody extends MeasurementIdentityBody {
  @PeriodField('The period in which it stands')
  periodId!: string;

  @Reason()
  reason!: string;
}
