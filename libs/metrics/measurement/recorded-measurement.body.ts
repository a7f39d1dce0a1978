import { Reason } from '#kernel/body';
import { PeriodField } from '../period/period-field.js';
import { MeasurementIdentityBody } from './measurement.body.js';

/** What every command about a measurement that exists says. */
export class RecordedMeasurementBody extends MeasurementIdentityBody {
  @PeriodField('The period in which it stands')
  periodId!: string;
}

/** What every command about a measurement that exists says, where it is not accepted without a reason. */
export class ReasonedMeasurementBody extends RecordedMeasurementBody {
  @Reason()
  reason!: string;
}
