import { describe, expect, test } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { rice } from './rice.js';

const inputs = { reach: '500', impact: '2', confidence: '80', effort: '3' };
const whole = integer({ min: 1, max: 1_000 });

describe('the priority of an action', () => {
  test('is reach times impact times confidence over effort, and says so', () =>
    expect(rice(inputs)).toEqual({
      score: '266.67',
      explanation: '500 reached × 2 impact × 80% sure ÷ 3 months of work = 266.67',
    }));

  test('is rounded once, half away from zero', () => {
    expect(rice({ reach: '1', impact: '0.25', confidence: '50', effort: '1' }).score).toBe('0.13');
    expect(rice({ reach: '0', impact: '3', confidence: '100', effort: '1' }).score).toBe('0.00');
  });

  test('never falls with more reach, and never rises with more effort', () =>
    assert(
      property(whole, whole, whole, (reach, effort, more) => {
        const score = (other: object) =>
          Number(rice({ ...inputs, reach: String(reach), effort: String(effort), ...other }).score);
        expect(score({ reach: String(reach + more) })).toBeGreaterThanOrEqual(score({}));
        expect(score({ effort: String(effort + more) })).toBeLessThanOrEqual(score({}));
      }),
    ));
});
