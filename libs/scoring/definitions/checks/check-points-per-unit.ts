import { decimal } from '#kernel';
import type { PointsPerUnitCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import { checkSpan } from './check-span.js';

/** The faults of points per unit: a unit above zero, a cap above the lowest, points in the metric's direction. */
export const checkPointsPerUnit = (curve: PointsPerUnitCurve, direction: Direction, path: string): readonly DefinitionFault[] => [
  ...(decimal(curve.unit ?? '1').gt(0)
    ? []
    : [fault('unit-not-positive', within(path, 'unit'), `expected a unit above 0, and ${curve.unit} came`)]),
  ...checkSpan(curve.lowest ?? '0', curve.cap, path, 'cap'),
  ...checkPoints(curve.points, direction, within(path, 'points')),
];

const checkPoints = (points: string, direction: Direction, path: string): readonly DefinitionFault[] => {
  if (direction === 'target')
    return [
      fault('curve-direction', path, 'expected an ideal range for a metric whose target is best, and points per unit came'),
    ];
  return (direction === 'higher' ? decimal(points) : decimal(points).negated()).gte(0)
    ? []
    : [
        fault(
          'curve-not-monotonic',
          path,
          `expected points no ${direction === 'higher' ? 'less' : 'more'} than 0, because ${direction} is better, and ${points} came`,
        ),
      ];
};
