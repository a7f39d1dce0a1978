import { describe, expect, test } from '@jest/globals';
import type { Proportion } from '../series/proportion.js';
import { isWithheld, type Withheld } from '../series/withheld.js';
import { normal, uniform } from '../testing/series.js';
import type { ControlChart } from './control-chart.js';
import { proportionChart } from './proportion-chart.js';

const drawn = (chart: ControlChart | Withheld): ControlChart => {
  if (isWithheld(chart)) throw new Error(chart.message);
  return chart;
};
type Pair = readonly [count: string | null, outOf: string | null];
const shares = (...pairs: readonly Pair[]): readonly Proportion[] =>
  pairs.map(([count, outOf], place) => ({ id: String(place + 1), count, outOf }));
const settings = { decimals: 4, minimumBaseline: 2 };

/** Counts out of so many, each of which happens with a chance that differs from period to period by so much. */
function counts(seed: number, outOf: number, spread: number): readonly Proportion[] {
  const [chance, drift] = [uniform(seed), normal(seed + 1)];
  return shares(
    ...Array.from({ length: 40 }, () => {
      const own = 0.3 + spread * drift();
      const count = Array.from({ length: outOf }, () => chance()).filter((number) => number < own).length;
      return [String(count), String(outOf)] as const;
    }),
  );
}

describe('a p-chart', () => {
  test('has limits that follow each denominator and stay between 0 and 1', () => {
    const chart = drawn(
      proportionChart(shares(['10', '100'], ['8', '50'], ['1', '2'], ['90', '1000']), { ...settings, minimumBaseline: 4 }),
    );
    expect(chart.baselines[0]).toMatchObject({ centre: '0.0946', sigma: '1.0000' });
    expect(chart.points.map(({ lower, upper }) => [lower, upper])).toEqual([
      ['0.0068', '0.1824'],
      ['0.0000', '0.2188'],
      ['0.0000', '0.7155'],
      ['0.0669', '0.1224'],
    ]);
  });

  test('weighs the shares by their denominators', () =>
    expect(drawn(proportionChart(shares(['1', '10'], ['90', '100']), { ...settings, laney: 'never' })).baselines[0]?.centre).toBe(
      '0.8273',
    ));

  test('takes whole counts out of whole counts only', () => {
    const refused = (...pairs: readonly Pair[]) => {
      const chart = proportionChart(shares(['1', '2'], ...pairs), settings);
      return isWithheld(chart) && `${chart.withheld}: ${chart.message}`;
    };
    for (const [count, outOf] of [
      ['0.5', '1'],
      ['1', '1.5'],
      ['-1', '2'],
      ['3', '2'],
      ['', '2'],
      ['1', '0'],
    ])
      expect(refused([count ?? null, outOf ?? null])).toBe('not-counts: expected a whole count out of a whole count at 2');
    expect(refused(['2', '2'])).toBe(false);
  });

  test('has a gap where nothing was counted', () => {
    const chart = drawn(
      proportionChart(shares(['1', '9'], [null, '9'], ['1', null], ['0', '0'], [null, null], ['4', '9']), settings),
    );
    expect(chart.gaps).toEqual(['2', '3', '4', '5']);
  });

  test.each([
    ['nothing', '0'],
    ['everything', '9'],
  ])('cannot be drawn where %s happened in the baseline', (_, count) =>
    expect(proportionChart(shares([count, '9'], [count, '9']), settings)).toMatchObject({ withheld: 'no-variation' }),
  );

  test('can be judged by figures that are given', () => {
    const given = { kind: 'given' as const, centre: '0.5', sigma: '2', reason: 'agreed', appliesFrom: '1' };
    const chart = drawn(proportionChart(shares(['60', '100']), { ...settings, baselines: [given] }));
    expect(chart.points).toMatchObject([{ centre: '0.5000', lower: '0.2000', upper: '0.8000', sigmas: '1.0000' }]);
  });
});

describe("Laney's correction", () => {
  const sigma = (series: readonly Proportion[], laney?: 'always' | 'never'): number =>
    Number(drawn(proportionChart(series, { decimals: 4, ...(laney && { laney }) })).baselines[0]?.sigma);

  test('widens the limits where shares spread more than binomial chance, and only there', () => {
    expect(sigma(counts(5, 400, 0.08))).toBeGreaterThan(2);
    expect(sigma(counts(5, 400, 0))).toBe(1);
  });

  test('can be switched off, and be made to narrow limits too', () => {
    expect(sigma(counts(5, 400, 0.08), 'never')).toBe(1);
    expect(sigma(counts(5, 400, 0.08), 'always')).toBe(sigma(counts(5, 400, 0.08)));
    expect(sigma(counts(5, 400, 0), 'always')).not.toBe(1);
  });

  test('is the moving range of the distances over 1.128 (Laney 2002)', () => {
    const chart = drawn(
      proportionChart(shares(['40', '100'], ['60', '100'], ['40', '100']), { ...settings, minimumBaseline: 3, laney: 'always' }),
    );
    const binomial = Math.sqrt(((140 / 300) * (160 / 300)) / 100);
    expect(chart.baselines[0]?.sigma).toBe((0.2 / binomial / 1.128).toFixed(4));
  });

  test('starts where the squared distances exceed the 95% quantile of chi-squared, 35.17 at 23 degrees of freedom', () => {
    const alternating = (distance: number) =>
      shares(
        ...Array.from({ length: 24 }, (_, place) => [String(5000 + (place % 2 === 0 ? distance : -distance)), '10000'] as const),
      );
    expect(sigma(alternating(60))).toBe(1);
    expect(24 * (60 / 50) ** 2).toBeLessThan(35.17);
    expect(sigma(alternating(61))).toBeGreaterThan(2);
    expect(24 * (61 / 50) ** 2).toBeGreaterThan(35.17);
  });

  test('never narrows limits by itself: overdispersed by slow drift alone, they stay binomial', () => {
    const drift = shares(...Array.from({ length: 24 }, (_, place) => [String(4800 + place * 20), '10000'] as const));
    expect(sigma(drift)).toBe(1);
    expect(sigma(drift, 'always')).toBeLessThan(1);
  });
});
