import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isWithheld, type Withheld } from '../series/withheld.js';
import { normal, readings, rounded } from '../testing/series.js';
import { assessRegression } from './assess-regression.js';
import { assessTrend, type Trend } from './assess-trend.js';
import { mannKendall } from './mann-kendall.js';
import { senSlope } from './sen-slope.js';
import type { RegressionSettings, TrendSettings } from './trend-settings.js';

const placed = (values: readonly number[]) => values.map((value, place) => ({ place, value }));
const settings: TrendSettings = { decimals: 4, better: { direction: 'higher' } };
const trend = (values: readonly (number | null)[], more: Partial<TrendSettings> = {}): Trend => {
  const assessed: Trend | Withheld = assessTrend(readings(values), { ...settings, ...more });
  if (isWithheld(assessed)) throw new Error(assessed.message);
  return assessed;
};
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);

/** mathcs.holycross.edu/~little/Montserrat/MannKendallByHand.txt: series, counts, S, variance, Z and p. */
describe('John Little, A Mann-Kendall Example by Hand (College of the Holy Cross, Montserrat)', () => {
  const series = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11, 17.3, 15.9, 19, 18.3, 20.1, 21.7];

  test('of 91 pairs 72 rise, 18 fall and one ties: S is 54 and Z is 2.9058', () => {
    const { s, z, p, tau } = mannKendall(placed(series));
    expect(s).toBe(54);
    expect(z).toBeCloseTo(2.9058, 4);
    expect(p / 2).toBeCloseTo(0.0018, 4);
    expect(tau).toBeCloseTo(54 / 91, 12);
  });

  test('it improves where higher is better and worsens where lower is', () => {
    expect(trend(series)).toEqual({
      verdict: 'improving',
      points: 14,
      slope: trend(series).slope,
      s: '54',
      z: '2.9058',
      p: '0.0037',
      tau: '0.5934',
    });
    expect(trend(series, { better: { direction: 'lower' } })).toMatchObject({ verdict: 'worsening', s: '-54', z: '-2.9058' });
  });
});

describe("Sen's slope", () => {
  test('is the median of the slopes of all pairs', () => {
    expect(senSlope(placed([1, 2, 4]))).toBe(1.5);
    expect(senSlope(placed([5, 5, 5, 100, 5, 5, 5]))).toBe(0);
  });

  test('counts gaps as time that passed', () =>
    expect(
      senSlope([
        { place: 0, value: 1 },
        { place: 4, value: 9 },
      ]),
    ).toBe(2));

  test('of a straight line is its slope', () =>
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (slope, start) =>
        expect(senSlope(placed(upTo(9).map((place) => start + slope * place)))).toBe(slope),
      ),
    ));
});

describe('a trend', () => {
  test('stagnates where chance explains it as well', () => {
    expect(trend([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])).toMatchObject({ verdict: 'stagnating', s: '12', p: '0.3193' });
    expect(trend(Array<number>(10).fill(5))).toMatchObject({
      verdict: 'stagnating',
      s: '0',
      z: '0.0000',
      p: '1.0000',
      slope: '0.0000',
    });
  });

  test('towards a target improves, from either side', () => {
    const better = { direction: 'target' as const, target: '20' };
    expect(trend(upTo(12), { better })).toMatchObject({ verdict: 'improving', slope: '1.0000' });
    expect(
      trend(
        upTo(12).map((value) => 40 - value),
        { better },
      ),
    ).toMatchObject({ verdict: 'improving', slope: '-1.0000' });
    expect(
      trend(
        upTo(12).map((value) => value + 20),
        { better },
      ),
    ).toMatchObject({ verdict: 'worsening', slope: '1.0000' });
  });

  test('needs ten values, gaps not counted, unless a setting asks for more or fewer', () => {
    const nine = readings([...upTo(9), null]);
    expect(assessTrend(nine, settings)).toEqual({
      withheld: 'too-few-points',
      message: 'expected at least 10 points for a trend, got 9',
    });
    expect(isWithheld(assessTrend(nine, { ...settings, minimumPoints: 9 }))).toBe(false);
  });

  test('counts gaps as time that passed', () =>
    expect(trend([1, null, 3, 4, 5, 6, null, null, 9, 10, 11, 12, 13])).toMatchObject({
      points: 10,
      slope: '1.0000',
      s: '45',
      tau: '1.0000',
    }));

  test('is called at the significance that was chosen', () => {
    const series = [1, 3, 2, 5, 4, 3, 6, 4, 7, 3];
    const { p } = trend(series);
    expect(trend(series, { significance: String(Number(p) + 0.001) }).verdict).toBe('improving');
    expect(trend(series, { significance: String(Number(p) - 0.001) }).verdict).toBe('stagnating');
  });

  test('of noise is called about as often as the significance says', () => {
    const next = normal(11);
    const called = upTo(1000).filter(() => trend(upTo(20).map(() => rounded(next()))).verdict !== 'stagnating').length;
    expect(called).toBeGreaterThan(30);
    expect(called).toBeLessThan(70);
  });

  test('turns around with the series', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 10, maxLength: 30 }), (values) => {
        const [forward, back] = [mannKendall(placed(values)), mannKendall(placed(values.toReversed()))];
        expect(back.s + forward.s).toBe(0);
        expect(back.p).toBe(forward.p);
        expect(forward.p >= 0 && forward.p <= 1).toBe(true);
      }),
    ));
});

describe('a fall back', () => {
  const regression: RegressionSettings = {
    decimals: 1,
    better: { direction: 'higher' },
    tolerance: '0.5',
    baseline: { centre: '95', sigma: '1' },
  };

  test('is told against the baseline and against the period before, exactly', () =>
    expect(assessRegression(readings([94, 96.1, 91.3]), regression)).toEqual({
      current: '3',
      againstBaseline: { against: '95', difference: '-3.7', percent: '-3.9', verdict: 'regressed', beyondChance: true },
      againstPrevious: { against: '96.1', difference: '-4.8', percent: '-5.0', verdict: 'regressed', beyondChance: true },
    }));

  test('is no change within the tolerance, which itself is tolerated', () => {
    const verdict = (value: number) => {
      const assessed = assessRegression(readings([value]), regression);
      return isWithheld(assessed) ? undefined : assessed.againstBaseline?.verdict;
    };
    expect([94.4, 94.5, 95.5, 95.6].map(verdict)).toEqual(['regressed', 'unchanged', 'unchanged', 'improved']);
  });

  test('is chance within three standard deviations of the baseline, and within the moving range limit of the value before', () => {
    const beyond = (previous: number, current: number) => {
      const assessed = assessRegression(readings([previous, current]), regression);
      return isWithheld(assessed) ? [] : [assessed.againstBaseline?.beyondChance, assessed.againstPrevious?.beyondChance];
    };
    expect(beyond(95, 92)).toEqual([false, false]);
    expect(beyond(95, 91.9)).toEqual([true, false]);
    expect(beyond(95.5, 91.814)).toEqual([true, true]);
    expect(beyond(95.5, 91.815)).toEqual([true, false]);
  });

  test('of a metric with a target is a greater distance from it', () => {
    const better = { direction: 'target' as const, target: '10' };
    expect(assessRegression(readings([12, 7]), { decimals: 1, better, tolerance: '0' })).toMatchObject({
      againstBaseline: undefined,
      againstPrevious: { difference: '-5', verdict: 'regressed', beyondChance: undefined },
    });
  });

  test('where lower is better is a rise', () =>
    expect(assessRegression(readings([7, 8]), { ...regression, better: { direction: 'lower' } })).toMatchObject({
      againstPrevious: { difference: '1', verdict: 'regressed' },
      againstBaseline: { verdict: 'improved' },
    }));

  test('has no period before behind a gap or at the start, and no percentage of zero', () => {
    expect(assessRegression(readings([null, 3]), regression)).toMatchObject({ againstPrevious: undefined });
    expect(assessRegression(readings([3]), regression)).toMatchObject({ againstPrevious: undefined });
    expect(assessRegression(readings([0, 3]), regression)).toMatchObject({
      againstPrevious: { percent: undefined, difference: '3' },
    });
    expect(assessRegression(readings([-4, -3]), regression)).toMatchObject({
      againstPrevious: { percent: '25.0', verdict: 'improved' },
    });
  });

  test.each([[[]], [[3, null]]])('is not told without a newest value: %p', (values) =>
    expect(assessRegression(readings(values), regression)).toEqual({
      withheld: 'nothing-to-compare',
      message: 'expected a value in the newest period',
    }),
  );
});
