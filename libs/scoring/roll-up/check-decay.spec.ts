import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { checkDecay, Decay } from '../index.js';

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

  test.each(['0.5', '1', '0.000000000001', '0.90'])('goes by a factor of %s', (factor) =>
    expect(Value.Check(Decay, { kind: 'exponential', factor, periods: 3 })).toBe(true),
  );

  test.each(['0', '0.0', '-0.5', '1.01', '1.0', '2'])('has not the shape of one with a factor of %s', (factor) =>
    expect(Value.Check(Decay, { kind: 'exponential', factor, periods: 3 })).toBe(false),
  );

  test('lists no weight below zero', () =>
    expect(faultsOf({ kind: 'listed', weights: ['1', '-1'] }, 'decay')).toEqual([
      'weight-negative at decay.weights.1: expected a weight of 0 or more, and -1 came',
    ]));

  test('lists some weight', () =>
    expect(faultsOf({ kind: 'listed', weights: ['0', '0'] })).toEqual([
      'weights-sum-zero at weights: expected a weight above 0 among the periods, and none came',
    ]));
});
