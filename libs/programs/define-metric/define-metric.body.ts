import { Shape } from '#kernel/body';
import { MetricDefinition } from '#scoring';
import { DefinitionBody } from '../program/definition.body.js';

/** Defines a metric, a new revision of one, or retires it. */
export class DefineMetricBody extends DefinitionBody {
  @Shape(MetricDefinition, 'The metric')
  metric!: MetricDefinition;
}
