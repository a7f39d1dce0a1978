import { DisputeOutcome } from '#contracts';
import { OneOf } from '#kernel/body';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';

/** Resolves a dispute about a measurement. */
export class ResolveMeasurementDisputeBody extends ReasonedMeasurementBody {
  @OneOf('What it came to', DisputeOutcome.enum)
  outcome!: DisputeOutcome;
}
