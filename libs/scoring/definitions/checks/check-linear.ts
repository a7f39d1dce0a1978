import { decimal } from '#kernel';
import type { LinearCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import type { CurveDefaults } from './curve-defaults.js';
import { checkSpan } from './check-span.js';

/** The faults of a linear curve: its target lies beyond its baseline in the metric's direction. */
export function checkLinear(
  curve: LinearCurve,
  direction: Direction,
  defaults: CurveDefaults,
  path: string,
): readonly DefinitionFault[] {
  if (direction === 'target')
    return [
      fault(
        'curve-direction',
        within(path, 'kind'),
        'expected an ideal range, or points on both sides of the target, for a metric whose target is best, and linear came',
      ),
    ];
  const target = curve.target ?? defaults.target;
  const baseline = curve.baseline ?? defaults.baseline;
  return [
    ...checkSpan(curve.lowest ?? '0', curve.highest ?? '100', path, 'highest'),
    ...(target === undefined
      ? [fault('target-missing', within(path, 'target'), 'expected a target of the curve or of its criterion, and none came')]
      : []),
    ...(baseline === undefined
      ? [
          fault(
            'baseline-missing',
            within(path, 'baseline'),
            'expected a baseline of the curve or of its criterion, and none came',
          ),
        ]
      : []),
    ...(target === undefined || baseline === undefined ? [] : checkEnds(baseline, target, direction, path)),
  ];
}

const checkEnds = (baseline: string, target: string, direction: Direction, path: string): readonly DefinitionFault[] => {
  const rise = decimal(target).comparedTo(baseline);
  if (rise === 0)
    return [
      fault(
        'baseline-equals-target',
        within(path, 'target'),
        `expected a target other than the baseline ${baseline}, and the same came`,
      ),
    ];
  if (rise > 0 === (direction === 'higher')) return [];
  return [
    fault(
      'curve-not-monotonic',
      within(path, 'target'),
      `expected a target ${direction === 'higher' ? 'above' : 'below'} the baseline ${baseline}, because ${direction} is better, and ${target} came`,
    ),
  ];
};
