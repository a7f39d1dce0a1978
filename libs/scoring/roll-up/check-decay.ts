import { decimal } from '#kernel';
import { fault, within, type DefinitionFault } from '../definitions/fault.js';
import type { Decay } from './decay.js';

/** The faults of a decay whose shape is that of its schema; none when some period counts and none counts below zero. */
export const checkDecay = (decay: Decay, path = ''): readonly DefinitionFault[] =>
  decay.kind === 'listed' ? checkListed(decay.weights, within(path, 'weights')) : [];

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
