import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { Decay, decayedWeight, rollUpPeriods, type PeriodTotal } from '../index.js';

const erpnext: Decay = { kind: 'linear', periods: 12 };
const newestFirst = (...totals: readonly (number | null)[]): PeriodTotal[] =>
  totals.map((total, index) => ({ period: `p-${index}`, total: total === null ? null : String(total) }));

describe('a roll-up of periods', () => {
  test.each([
    [[80], '80.0'],
    [[100, 50], '76.1'],
    [[60, 80, 100], '78.8'],
    [[50, ...Array<number>(11).fill(100)], '92.3'],
    [[...Array<number>(12).fill(100), 0], '100.0'],
  ])("with ERPNext's weights %j comes to %s (ERPNext, Supplier Scorecard)", (totals, expected) =>
    expect(rollUpPeriods(newestFirst(...totals), erpnext, 1).total).toBe(expected),
  );

  test('is withheld where there is nothing, which ERPNext scores 100: silence is no merit', () =>
    expect(rollUpPeriods([], erpnext, 1)).toMatchObject({
      total: null,
      withheld: { code: 'nothing-scored', message: 'No period within reach has a total.' },
    }));

  test('is withheld where every card was', () =>
    expect(rollUpPeriods(newestFirst(null, null), erpnext, 1).withheld?.code).toBe('nothing-scored'));

  test('a withheld period keeps its place and does not count', () => {
    const rolled = rollUpPeriods(newestFirst(100, null, 50), erpnext, 1);
    expect(rolled.total).toBe('77.3');
    expect(rolled.periods).toEqual([
      { period: 'p-0', total: '100', periodsBack: 0, weight: '1.000000', counts: true },
      { period: 'p-1', total: null, periodsBack: 1, weight: '0.916667', counts: false },
      { period: 'p-2', total: '50', periodsBack: 2, weight: '0.833333', counts: true },
    ]);
    expect(rolled).toMatchObject({ withheld: null, decay: erpnext, decimals: 1 });
  });

  test('a period beyond reach does not count', () =>
    expect(rollUpPeriods(newestFirst(100, 40, 10), { kind: 'equal', periods: 2 }, 0)).toMatchObject({
      total: '70',
      periods: [{ counts: true }, { counts: true }, { counts: false, weight: '0.000000' }],
    }));

  test('lies between the least and the greatest of its totals', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }), (totals) => {
        const rolled = Number(rollUpPeriods(newestFirst(...totals), erpnext, 6).total);
        expect(rolled).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(rolled).toBeLessThanOrEqual(Math.max(...totals));
      }),
    ));
});

describe('the weight of a period', () => {
  const weights = (decay: Decay, count: number): string[] =>
    Array.from({ length: count }, (_, periodsBack) => decayedWeight(decay, periodsBack).toFixed());

  test('is the same within reach', () => expect(weights({ kind: 'equal', periods: 2 }, 4)).toEqual(['1', '1', '0', '0']));
  test('falls evenly', () => expect(weights({ kind: 'linear', periods: 4 }, 6)).toEqual(['1', '0.75', '0.5', '0.25', '0', '0']));
  test('falls by a factor', () =>
    expect(weights({ kind: 'exponential', factor: '0.5', periods: 3 }, 4)).toEqual(['1', '0.5', '0.25', '0']));
  test('is as listed', () => expect(weights({ kind: 'listed', weights: ['3', '1'] }, 3)).toEqual(['3', '1', '0']));
  test('is described by its schema', () => expect(Value.Check(Decay, erpnext)).toBe(true));
});
