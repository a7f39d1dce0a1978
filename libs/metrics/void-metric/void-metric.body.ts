import { Identifier, Text } from '#kernel/body';
import { ReasonedPeriodBody } from '../period/reasoned-period.body.js';

/** Takes a measurement out of account. */
export class VoidMetricBody extends ReasonedPeriodBody {
  @Identifier('The metric')
  metricId!: string;

  @Text('The system that the record comes from', { max: 100 })
  source!: string;

  @Text('Id of the record in its source', { max: 200 })
  recordId!: string;
}
