import { decimal } from '#kernel';
import type { StepsCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import { checkMonotonic } from './check-monotonic.js';

type Step = StepsCurve['steps'][number];

/** The faults of steps: they cover every value once, by rising value, their scores in the metric's direction. */
export const checkSteps = ({ steps }: StepsCurve, direction: Direction, path: string): readonly DefinitionFault[] => [
  ...steps.flatMap((step, index) => checkExtent(step, within(path, 'steps', index))),
  ...checkOuterEnds(steps, within(path, 'steps')),
  ...steps.flatMap((step, index) => checkJoint(steps[index - 1], step, within(path, 'steps', index, 'from'))),
  ...checkMonotonic(
    steps.map(({ score }) => score),
    direction,
    within(path, 'steps'),
  ),
];

const checkExtent = ({ from, to }: Step, path: string): readonly DefinitionFault[] =>
  from === undefined || to === undefined || decimal(from).lt(to)
    ? []
    : [fault('curve-empty', within(path, 'to'), `expected an end above ${from}, where the step begins, and ${to} came`)];

const checkOuterEnds = (steps: readonly Step[], path: string): readonly DefinitionFault[] => {
  const lowest = steps[0]?.from;
  const highest = steps.at(-1)?.to;
  return [
    ...(steps.length === 0 ? [fault('curve-hole', path, 'expected at least one step, and none came')] : []),
    ...(lowest === undefined
      ? []
      : [fault('curve-hole', within(path, 0, 'from'), `expected the first step without a lower end, and ${lowest} came`)]),
    ...(highest === undefined
      ? []
      : [
          fault(
            'curve-hole',
            within(path, steps.length - 1, 'to'),
            `expected the last step without an upper end, and ${highest} came`,
          ),
        ]),
  ];
};

const checkJoint = (below: Step | undefined, above: Step, path: string): readonly DefinitionFault[] => {
  if (below === undefined) return [];
  if (below.to === undefined || above.from === undefined)
    return [
      fault(
        'curve-overlap',
        path,
        'expected the upper end of a step to be the lower end of the next, and one of the two is open',
      ),
    ];
  const joint = decimal(above.from).comparedTo(below.to);
  return joint === 0
    ? []
    : [
        fault(
          joint > 0 ? 'curve-hole' : 'curve-overlap',
          path,
          `expected the step to begin at ${below.to}, where the one below ends, and ${above.from} came`,
        ),
      ];
};
