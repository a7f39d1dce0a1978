import { describe, expect, test } from '@jest/globals';
import { checkDecay, type Decay } from '../index.js';

const faultsOf = (decay: Decay, path?: string): string[] =>
  checkDecay(decay, path).map((fault) => `${fault.code} at ${fault.path}: ${fault.message}`);

describe('a decay', () => {
  test.each<[Decay]>([
    [{ kind: 'equal', periods: 1 }],
    [{ kind: 'linear', periods: 12 }],
    [{ kind: 'exponential', factor: '0.01', periods: 12 }],
    [{ kind: 'exponential', factor: '1', periods: 12 }],
    [{ kind: 'listed', weights: ['0', '2', '1'] }],
  ])('is sound: %j', (decay) => expect(faultsOf(decay)).toEqual([]));

  test.each(['0', '-0.5', '1.01'])('does not go by a factor of %s', (factor) =>
    expect(faultsOf({ kind: 'exponential', factor, periods: 3 }, 'decay')).toEqual([
      `decay-out-of-range at decay.factor: expected a factor above 0 and at most 1, and ${factor} came`,
    ]),
  );

  test('lists no weight below zero', () =>
    expect(faultsOf({ kind: 'listed', weights: ['1', '-1'] })).toEqual([
      'weight-negative at weights.1: expected a weight of 0 or more, and -1 came',
    ]));

  test('lists some weight', () =>
    expect(faultsOf({ kind: 'listed', weights: ['0', '0'] })).toEqual([
      'weights-sum-zero at weights: expected a weight above 0 among the periods, and none came',
    ]));
});
