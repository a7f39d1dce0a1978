import { PERIOD_ID_PATTERN } from '#calendar';
import { Optional, Pattern, Text } from '#kernel/body';
import { MeasurementBody } from '../measurement/measurement.body.js';

/** Records a measurement. */
export class RecordMetricBody extends MeasurementBody {
  @Optional()
  @Pattern(
    'The closing period, to be checked against the date',
    new RegExp(PERIOD_ID_PATTERN),
    'the id of a period, such as FY2011-P04',
  )
  periodId?: string;

  @Optional()
  @Text('Why: shown in the audit trail', { max: 2000 })
  reason?: string;
}
