import { decimal } from '#kernel';
import type { Criterion } from '../criterion.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Lookup } from '../lookup.js';
import type { MetricDefinition } from '../metric-definition.js';
import { checkCurve } from './check-curve.js';
import { checkGate } from './check-gate.js';

/** The faults of a criterion: its metric is defined, its weight is one, its curve fits, and nobody gains by not reporting. */
export function checkCriterion(criterion: Criterion, metrics: Lookup<MetricDefinition>, path = ''): readonly DefinitionFault[] {
  const metric = metrics.get(criterion.metricId);
  return [
    ...checkWeight(criterion.weight, within(path, 'weight')),
    ...(metric === undefined
      ? [fault('metric-unknown', within(path, 'metricId'), `expected a metric of the program, and ${criterion.metricId} came`)]
      : [
          ...checkCurve(criterion.curve, metric.direction, criterion, within(path, 'curve')),
          ...checkMissing(criterion, metric, within(path, 'missing')),
          ...(criterion.gate === undefined ? [] : checkGate(criterion.gate, metric.direction, within(path, 'gate'))),
        ]),
  ];
}

/** The fault of a weight below zero. */
export const checkWeight = (weight: string, path: string): readonly DefinitionFault[] =>
  decimal(weight).lt(0) ? [fault('weight-negative', path, `expected a weight of 0 or more, and ${weight} came`)] : [];

const checkMissing = ({ missing }: Criterion, metric: MetricDefinition, path: string): readonly DefinitionFault[] => {
  const excludes = missing.kind === 'exclude' || (missing.kind === 'carry-forward' && missing.otherwise === 'exclude');
  if (!excludes || metric.suppliedBy !== 'partner') return [];
  const field = missing.kind === 'exclude' ? 'kind' : 'otherwise';
  return [
    fault(
      'exclusion-of-own-data',
      within(path, field),
      `expected zero or block, because the scored partner supplies ${metric.metricId} itself, and exclude came`,
    ),
  ];
};
