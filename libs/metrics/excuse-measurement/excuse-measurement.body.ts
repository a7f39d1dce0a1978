import { ExcuseCause } from '#contracts';
import { OneOf } from '#kernel/body';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';

/** Asks that a measurement be taken out of the score. */
export class ExcuseMeasurementBody extends ReasonedMeasurementBody {
  @OneOf('Who or what brought it about', ExcuseCause.enum)
  cause!: ExcuseCause;
}
