import { decimal } from '#kernel';
import { fault, within, type DefinitionFault } from '../definitions/fault.js';
import type { Decay } from './decay.js';

/** The faults of a decay; none when older periods never count more by a factor, and some period counts. */
export function checkDecay(decay: Decay, path = ''): readonly DefinitionFault[] {
  switch (decay.kind) {
    case 'equal':
    case 'linear':
      return [];
    case 'exponential':
      return decimal(decay.factor).gt(0) && decimal(decay.factor).lte(1)
        ? []
        : [
            fault(
              'decay-out-of-range',
              within(path, 'factor'),
              `expected a factor above 0 and at most 1, and ${decay.factor} came`,
            ),
          ];
    case 'listed':
      return checkListed(decay.weights, within(path, 'weights'));
  }
}

const checkListed = (weights: readonly string[], path: string): readonly DefinitionFault[] => [
  ...weights.flatMap((weight, index) =>
    decimal(weight).lt(0)
      ? [fault('weight-negative', within(path, index), `expected a weight of 0 or more, and ${weight} came`)]
      : [],
  ),
  ...(weights.some((weight) => decimal(weight).gt(0))
    ? []
    : [fault('weights-sum-zero', path, 'expected a weight above 0 among the periods, and none came')]),
];
