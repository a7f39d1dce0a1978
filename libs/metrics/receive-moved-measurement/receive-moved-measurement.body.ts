import { PERIOD_ID_PATTERN } from '#calendar';
import { Measurement } from '#contracts';
import { Identifier, Pattern, Shape, Text, Whole } from '#kernel/body';
import { PeriodBody } from '../period/period.body.js';

/** A measurement that was withdrawn from another period, to be recorded in this one. */
export class ReceiveMovedMeasurementBody extends PeriodBody {
  @Identifier('The metric')
  metricId!: string;

  @Text('The system that the record comes from', { max: 100 })
  source!: string;

  @Text('Id of the record in its source', { max: 200 })
  recordId!: string;

  @Shape(Measurement, 'What the source says')
  measurement!: Measurement;

  @Pattern('The period that it was withdrawn from', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  fromPeriodId!: string;

  @Whole("Revision of MeasurementMoved in that period's stream")
  moved!: number;
}
