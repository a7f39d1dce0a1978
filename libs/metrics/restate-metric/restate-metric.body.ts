import { PERIOD_ID_PATTERN } from '#calendar';
import { Pattern, Reason } from '#kernel/body';
import { MeasurementBody } from '../measurement/measurement.body.js';

/** Says what a measurement is from now on, as a whole. */
export class RestateMetricBody extends MeasurementBody {
  @Pattern('The period in which it stands now', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  periodId!: string;

  @Reason()
  reason!: string;
}
