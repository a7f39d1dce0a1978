import { Measurement } from '#contracts';
import { Optional, Reason, Shape, Whole } from '#kernel/body';
import { MeasurementIdentityBody } from '../measurement/measurement.body.js';
import { PeriodField } from '../period/period-field.js';

/** A measurement that was withdrawn from another period, to be recorded in this one. */
export class ReceiveMovedMeasurementBody extends MeasurementIdentityBody {
  @PeriodField('The period in which it is to be recorded')
  periodId!: string;

  @Shape(Measurement, 'What the source says')
  measurement!: Measurement;

  @PeriodField('The period that it was withdrawn from')
  fromPeriodId!: string;

  @Whole("Revision of MeasurementMoved in that period's stream")
  moved!: number;

  @Optional()
  @Reason()
  reason?: string;
}
