import { Type, type Static } from 'typebox';
import { Curve } from './curve.js';
import { decimalField, identifierField, optionalDecimal } from './fields.js';
import { Gate } from './gate.js';
import { MissingDataPolicy } from './missing-data-policy.js';

/** One line of a card: a metric, its weight, and how its value becomes a score. */
export const Criterion = Type.Object({
  kind: Type.Literal('criterion', { description: 'A criterion' }),
  criterionId: identifierField('Identifier of the criterion within its card'),
  metricId: identifierField('The metric that is scored'),
  weight: decimalField('Weight among its siblings; in a structure of points, what the score is multiplied with'),
  curve: Curve,
  target: optionalDecimal('Target where no goal is agreed for exactly this period'),
  baseline: optionalDecimal('Baseline where neither an agreed goal nor a recorded baseline gives one'),
  missing: MissingDataPolicy,
  minimumSample: Type.Integer({
    minimum: 0,
    maximum: 1_000_000_000,
    description: 'Records below which the value is too few and counts as missing',
  }),
  gate: Type.Optional(Gate),
});
export type Criterion = Static<typeof Criterion>;
