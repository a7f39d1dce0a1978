import { describe, expect, test } from '@jest/globals';
import type { DecimalString } from '#kernel';
import { isWithheld, type Withheld } from '../series/withheld.js';
import { readings } from '../testing/series.js';
import type { ControlChart } from './control-chart.js';
import { ewmaChart } from './ewma-chart.js';
import { individualsChart } from './individuals-chart.js';
import { proportionChart } from './proportion-chart.js';

const drawn = (chart: ControlChart | Withheld): ControlChart => {
  if (isWithheld(chart)) throw new Error(chart.message);
  return chart;
};

describe('NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, individuals control chart', () => {
  const chart = () =>
    drawn(
      individualsChart(readings([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]), {
        decimals: 4,
        minimumBaseline: 10,
      }),
    );

  test('the centre is 50.81 and the limits are 55.8041 and 45.8159', () => {
    expect(chart().points[0]).toMatchObject({ centre: '50.8100', upper: '55.8041', lower: '45.8159' });
    expect(chart().signals).toEqual([]);
  });

  test('the mean moving range is 1.8778: its standard deviation is that over 1.128', () => {
    expect(chart().baselines).toEqual([
      {
        appliesFrom: '1',
        reason: 'the first 10 points',
        measured: { from: '1', to: '10', points: 10 },
        centre: '50.8100',
        sigma: (1.877777 / 1.128).toFixed(4),
      },
    ]);
  });
});

describe('Nelson rules 1 and 3 on the figures that this project was given', () => {
  const wholeSeries = (count: number) => ({ decimals: 4, minimumBaseline: count, sigma: 'standard-deviation' as const });

  test('rule 1 finds points 7 and 12', () => {
    const series = readings([1, 2, 4, 5, 6, 7, -205, 9, -10, 12, 13, 200, 10, -5, 8, 3, -5, 5, 3, 9, -12, 17]);
    const { signals } = drawn(individualsChart(series, { ...wholeSeries(22), rules: [{ rule: 'nelson-1' }] }));
    expect(signals.map(({ points, direction }) => [points, direction])).toEqual([
      [['7'], 'below'],
      [['12'], 'above'],
    ]);
  });

  test('rule 3 finds runs that start at 3, of six points, and at 18, of eight', () => {
    const series = readings([
      62, 79, 70, 81, 82, 83, 84, 87, 13, 83, 32, 5, 13, 36, 93, 74, 34, 20, 69, 96, 98, 101, 104, 107, 110,
    ]);
    const { signals } = drawn(individualsChart(series, { ...wholeSeries(25), rules: [{ rule: 'nelson-3' }] }));
    expect(signals.map(({ since, points, detectedAt, direction }) => [since, points.length, detectedAt, direction])).toEqual([
      ['3', 6, '8', 'rising'],
      ['18', 8, '23', 'rising'],
    ]);
  });
});

/** The handbook's page pmc324 (doi:10.18434/M32189): observations, weight, s, averages to two decimals, limits, and none beyond them. */
describe('NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4, EWMA control chart', () => {
  const series = readings([
    52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
  ]);
  const given = { kind: 'given' as const, centre: '50', sigma: '2.0539', reason: 'historical data', appliesFrom: '1' };
  const chart = () => drawn(ewmaChart(series, { decimals: 2, weight: '0.3', limits: 'asymptotic', baselines: [given] }));

  test('the moving averages are those of the handbook', () =>
    expect(chart().points.map(({ value }) => value)).toEqual(
      '50.60 49.52 50.56 50.18 50.16 49.21 49.75 49.85 50.26 50.33 50.11 49.36 49.52 50.05 49.38 49.92 50.73 51.23 51.94 51.99'.split(
        ' ',
      ),
    ));

  test('the limits are 52.5884 and 47.4115 up to rounding, and no point is beyond them', () => {
    expect(chart().points[0]).toMatchObject({ centre: '50.00', upper: '52.59', lower: '47.41' });
    expect(chart().baselines[0]?.measured).toBeUndefined();
    expect(chart().signals).toEqual([]);
  });
});

/** The thirty values, mean 10, deviation 1, weight 0.1 and width 2.7: help.imsl.com, EWMA, citing Montgomery, page 428. The limits follow. */
describe('Montgomery, Introduction to Statistical Quality Control, EWMA example (weight 0.1, width 2.7)', () => {
  const series = readings([
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52,
    10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
  ]);
  const given = { kind: 'given' as const, centre: '10', sigma: '1', reason: 'target', appliesFrom: '1' };
  const chart = () => drawn(ewmaChart(series, { decimals: 2, weight: '0.1', width: '2.7', baselines: [given] }));

  test('the limits widen from 10.27 and 9.73 to 10.62 and 9.38', () => {
    expect(chart().points[0]).toMatchObject({ value: '9.95', upper: '10.27', lower: '9.73' });
    expect(chart().points[1]).toMatchObject({ value: '9.75', upper: '10.36', lower: '9.64' });
    expect(chart().points[29]).toMatchObject({ upper: '10.62', lower: '9.38' });
  });

  test('the shift of one standard deviation after point 20 is found at point 29', () =>
    expect(chart().signals.map(({ rule, points, direction }) => [rule, points, direction])).toEqual([
      ['ewma', ['29', '30'], 'above'],
    ]));
});

/**
 * The handbook's page pmc332 for the chart and the share .2313 of 30 wafers of 50 chips; the counts and both limits as in the specs of a public
 * reimplementation of R's qicharts, which cite them from Montgomery, 8th edition, table 7.4.
 */
describe('NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2, proportions control chart', () => {
  const defective = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];
  const shares = defective.map((count, place) => ({ id: String(place + 1), count: String(count) as DecimalString, outOf: '50' }));
  const chart = () =>
    drawn(proportionChart(shares, { decimals: 4, minimumBaseline: 30, rules: [{ rule: 'nelson-1' }], laney: 'never' }));

  test('the overall share is 0.2313 with limits 0.0524 and 0.4102', () =>
    expect(chart().points[0]).toMatchObject({ value: '0.2400', centre: '0.2313', lower: '0.0524', upper: '0.4102' }));

  test('chips 15 and 23 are out of control', () => expect(chart().signals.map(({ since }) => since)).toEqual(['15', '23']));
});
