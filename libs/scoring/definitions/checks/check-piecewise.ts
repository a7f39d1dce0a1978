import { decimal } from '#kernel';
import type { PiecewiseCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import { checkMonotonic } from './check-monotonic.js';

/** The faults of a piecewise linear curve: at least two points by rising value, their scores in the metric's direction. */
export const checkPiecewise = ({ points }: PiecewiseCurve, direction: Direction, path: string): readonly DefinitionFault[] => [
  ...(points.length < 2
    ? [fault('curve-hole', within(path, 'points'), `expected at least two points, and ${points.length} came`)]
    : []),
  ...points.flatMap(({ at }, index) => {
    const before = points[index - 1]?.at;
    return before === undefined || decimal(at).gt(before)
      ? []
      : [fault('curve-overlap', within(path, 'points', index, 'at'), `expected a value above ${before}, and ${at} came`)];
  }),
  ...checkMonotonic(
    points.map(({ score }) => score),
    direction,
    within(path, 'points'),
  ),
];
