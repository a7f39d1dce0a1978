import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { isWithheld, type Withheld } from '../series/withheld.js';
import { normal, readings, rounded } from '../testing/series.js';
import { ChartSettings } from './chart-settings.js';
import type { ControlChart } from './control-chart.js';
import { ewmaChart } from './ewma-chart.js';
import { individualsChart } from './individuals-chart.js';
import { RULE_NAMES } from './rules/rule.js';

const drawn = (chart: ControlChart | Withheld): ControlChart => {
  if (isWithheld(chart)) throw new Error(chart.message);
  return chart;
};
const withheld = (chart: ControlChart | Withheld): string =>
  isWithheld(chart) ? `${chart.withheld}: ${chart.message}` : 'drawn';

/** 24 values around 10 that alternate between 9 and 11: a moving range of 2 throughout. */
const stable = Array.from({ length: 24 }, (_, place) => (place % 2 === 0 ? 9 : 11));
const standard = { kind: 'given' as const, centre: '0', sigma: '1', reason: 'the standard normal', appliesFrom: '1' };
const onStandard = (values: readonly (number | null)[], rules: ChartSettings['rules']): ControlChart =>
  drawn(individualsChart(readings(values), { decimals: 2, baselines: [standard], ...(rules && { rules }) }));

describe('a baseline', () => {
  test('is the first 24 points unless another was decided, and later points never move it', () => {
    const chart = drawn(individualsChart(readings([...stable, 10, 30]), { decimals: 3 }));
    expect(chart.baselines).toEqual([
      {
        appliesFrom: '1',
        reason: 'the first 24 points',
        measured: { from: '1', to: '24', points: 24 },
        centre: '10.000',
        sigma: '1.773',
      },
    ]);
    expect(chart.points.at(-1)).toEqual({
      id: '26',
      value: '30.000',
      centre: '10.000',
      lower: '4.681',
      upper: '15.319',
      sigmas: '11.280',
    });
    expect(chart.signals).toEqual([
      {
        rule: 'nelson-1',
        points: ['26'],
        since: '26',
        detectedAt: '26',
        direction: 'above',
        shift: { value: '20.000', sigmas: '11.280' },
      },
    ]);
  });

  test('needs 24 points, gaps not counted, unless a setting asks for fewer', () => {
    const short = readings([...stable.slice(0, 23), null]);
    expect(withheld(individualsChart(short, { decimals: 1 }))).toBe(
      'too-few-points: expected at least 24 points for a baseline, got 23',
    );
    expect(withheld(individualsChart(short, { decimals: 1, minimumBaseline: 23 }))).toBe('drawn');
    expect(withheld(individualsChart([], { decimals: 1 }))).toBe(
      'too-few-points: expected at least 24 points for a baseline, got 0',
    );
  });

  test('spans the gaps among its points, but no moving range does', () => {
    const chart = drawn(individualsChart(readings([null, 1, 2, null, 9, 8, 7]), { decimals: 4, minimumBaseline: 5 }));
    expect(chart.baselines[0]).toMatchObject({
      appliesFrom: '1',
      measured: { from: '2', to: '7', points: 5 },
      centre: '5.4000',
      sigma: '0.8865',
    });
    expect(chart.gaps).toEqual(['1', '4']);
    expect(chart.points.map(({ id }) => id)).toEqual(['2', '3', '5', '6', '7']);
  });

  test('of values that are all the same, or never neighbours, has no spread to judge by', () => {
    const same = readings(Array.from({ length: 24 }, () => 5));
    expect(withheld(individualsChart(same, { decimals: 1 }))).toBe(
      'no-variation: expected values that differ in the baseline from 1',
    );
    expect(withheld(individualsChart(readings([1, null, 2]), { decimals: 1, minimumBaseline: 2 }))).toMatch(/^no-variation/);
  });

  test('can be its sample standard deviation instead of its moving ranges', () => {
    const chart = drawn(individualsChart(readings([...stable]), { decimals: 4, sigma: 'standard-deviation' }));
    expect(chart.baselines[0]?.sigma).toBe('1.0215');
  });
});

describe('a new baseline', () => {
  const measured = { kind: 'measured' as const, from: '1', to: '4', reason: 'start', appliesFrom: '1' };
  const series = readings([9, 11, 9, 11, 10, 20, 22, 20, 22, 21]);
  const moved = { kind: 'measured' as const, from: '6', to: '9', reason: 'second warehouse', appliesFrom: '6' };
  const settings = { decimals: 2, minimumBaseline: 4 };

  test('judges from the point on that was decided, with its reason', () => {
    const chart = drawn(individualsChart(series, { ...settings, baselines: [measured, moved] }));
    expect(chart.baselines.map(({ appliesFrom, reason, centre }) => [appliesFrom, reason, centre])).toEqual([
      ['1', 'start', '10.00'],
      ['6', 'second warehouse', '21.00'],
    ]);
    expect(chart.points.map(({ centre }) => centre)).toEqual([...Array(5).fill('10.00'), ...Array(5).fill('21.00')]);
    expect(chart.signals).toEqual([]);
  });

  test('without it the shift is a signal', () =>
    expect(drawn(individualsChart(series, { ...settings, baselines: [measured] })).signals).toMatchObject([
      { rule: 'nelson-1', points: ['6', '7', '8', '9', '10'], since: '6', shift: { value: '11.00' } },
    ]));

  test('ends every run', () => {
    const rules = [{ rule: 'nelson-2' as const, runLength: 4 }];
    const twice = [standard, { ...standard, appliesFrom: '4' }];
    const ones = readings([1, 1, 1, 1, 1, 1]);
    expect(drawn(individualsChart(ones, { decimals: 1, rules, baselines: [standard] })).signals).toHaveLength(1);
    expect(drawn(individualsChart(ones, { decimals: 1, rules, baselines: twice })).signals).toEqual([]);
  });

  test('points before the first baseline are judged by none', () =>
    expect(drawn(individualsChart(series, { ...settings, baselines: [moved] })).points.map(({ id }) => id)).toEqual([
      '6',
      '7',
      '8',
      '9',
      '10',
    ]));

  test.each([
    [{ ...measured, appliesFrom: '99' }, 'baseline-unknown: expected a baseline on points of the series, got 99'],
    [{ ...measured, from: '98' }, 'baseline-unknown: expected a baseline on points of the series, got 98'],
    [{ ...measured, to: '97' }, 'baseline-unknown: expected a baseline on points of the series, got 97'],
    [{ ...measured, to: '3' }, 'baseline-too-short: expected at least 4 points from 1 to 3, got 3'],
  ])('cannot stand on points that are not there or too few: %#', (baseline, reason) =>
    expect(withheld(individualsChart(series, { ...settings, baselines: [baseline] }))).toBe(reason),
  );

  test('comes later in the series than the one before', () => {
    for (const next of [measured, moved])
      expect(withheld(individualsChart(series, { ...settings, baselines: [moved, next] }))).toBe(
        'baseline-order: expected baselines in the order of the series, got 6 out of it',
      );
  });
});

describe('gaps', () => {
  test('end every run', () => {
    expect(onStandard([1, 1, 1, 1, 1, 1, 1, 1, 1], undefined).signals).toHaveLength(1);
    expect(onStandard([1, 1, 1, 1, 1, null, 1, 1, 1, 1], undefined).signals).toEqual([]);
  });

  test('are never spanned by a moving range', () => {
    expect(onStandard([0, 4], [{ rule: 'moving-range' }]).signals).toMatchObject([{ rule: 'moving-range', points: ['2'] }]);
    expect(onStandard([0, null, 4], [{ rule: 'moving-range' }]).signals).toEqual([]);
  });

  test('after a gap runs count from the point behind it', () =>
    expect(onStandard([null, 0, null, ...Array<number>(10).fill(-1)], undefined).signals).toMatchObject([
      { rule: 'nelson-2', since: '4', detectedAt: '12', direction: 'below', shift: { value: '-1.00', sigmas: '-1.00' } },
    ]));
});

describe('signals', () => {
  test('are ordered by where they start', () => {
    const { signals } = onStandard([0, 0, ...Array<number>(9).fill(1), 4], [{ rule: 'nelson-1' }, { rule: 'nelson-2' }]);
    expect(signals.map(({ rule, since }) => [rule, since])).toEqual([
      ['nelson-2', '3'],
      ['nelson-1', '12'],
    ]);
  });

  test('come from the rules that are switched on, by default Nelson 1 and 2', () => {
    expect(onStandard([4], []).signals).toEqual([]);
    const rising = [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3];
    expect(onStandard(rising, undefined).signals).toEqual([]);
    expect(onStandard(rising, [{ rule: 'nelson-3' }]).signals).toHaveLength(1);
  });

  test('mirror when the series does', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 30, maxLength: 60 }), (tenths) => {
        const rules = RULE_NAMES.map((rule) => ({ rule }));
        const opposite = { above: 'below', below: 'above', rising: 'falling', falling: 'rising', none: 'none' } as const;
        const signals = (sign: 1 | -1) =>
          onStandard(
            tenths.map((value) => (sign * value) / 10 + 0),
            rules,
          ).signals.map(
            ({ rule, points, direction }) => `${rule} ${points.join()} ${sign === 1 ? direction : opposite[direction]}`,
          );
        expect(signals(-1).toSorted()).toEqual(signals(1).toSorted());
      }),
    ));

  test('do not depend on the unit of the values', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 30, maxLength: 50 }), (values) => {
        const rules = RULE_NAMES.filter((rule) => rule !== 'nelson-7').map((rule) => ({ rule }));
        const signals = (scale: number) => {
          const chart = individualsChart(readings(values.map((value) => value * scale)), { decimals: 0, rules });
          return isWithheld(chart) ? [] : chart.signals.map(({ rule, points, direction }) => ({ rule, points, direction }));
        };
        expect(signals(1024)).toEqual(signals(1));
      }),
    ));

  test('never hold a gap, and each point is charted', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -4, max: 4 }), { freq: 6 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const chart = onStandard(
            values,
            RULE_NAMES.map((rule) => ({ rule })),
          );
          const charted = new Set(chart.points.map(({ id }) => id));
          expect(charted.size + chart.gaps.length).toBe(values.length);
          for (const { points, since, detectedAt } of chart.signals) {
            expect(points.every((id) => charted.has(id))).toBe(true);
            expect([points[0], points.includes(detectedAt)]).toEqual([since, true]);
          }
        },
      ),
    ));
});

describe('a moving average', () => {
  const settings = { decimals: 4, baselines: [standard] };

  test('starts on the centre line, and starts again after a gap', () => {
    const chart = drawn(ewmaChart(readings([1, 1, null, 1]), settings));
    expect(chart.points.map(({ value }) => value)).toEqual(['0.2000', '0.3600', '0.2000']);
    expect(chart.points.map(({ upper }) => upper)).toEqual(['0.6000', '0.7684', '0.6000']);
  });

  test('signals a lasting shift that no single point shows', () => {
    const values = Array<number>(12).fill(1.5);
    expect(drawn(ewmaChart(readings(values), settings)).signals).toMatchObject([
      { rule: 'ewma', since: '5', direction: 'above' },
    ]);
    expect(onStandard(values, [{ rule: 'nelson-1' }]).signals).toEqual([]);
  });

  test('has a baseline of its first 24 points unless another was decided', () => {
    expect(withheld(ewmaChart(readings(stable.slice(1)), { decimals: 1 }))).toMatch(/^too-few-points/);
    const later = readings([...stable, 90, 50]);
    expect(drawn(ewmaChart(later, { decimals: 2 })).baselines[0]).toMatchObject({ centre: '10.00', sigma: '1.77' });
    expect(drawn(ewmaChart(readings(stable), { decimals: 2, sigma: 'standard-deviation' })).baselines[0]?.sigma).toBe('1.02');
  });

  test.each(['0', '1.01', '-0.2'])('has a weight above 0 and up to 1, not %s', (weight) =>
    expect(() => ewmaChart(readings(stable), { ...settings, weight })).toThrow(
      `expected a weight above 0 and up to 1, got ${weight}`,
    ),
  );

  test('has limits at some distance', () =>
    expect(() => ewmaChart(readings(stable), { ...settings, width: '0' })).toThrow('expected a width above 0, got 0'));

  test('with a weight of 1 is the chart of the values themselves', () => {
    const next = normal(1);
    const values = readings(Array.from({ length: 30 }, () => rounded(next())));
    const [average, individuals] = [
      drawn(ewmaChart(values, { ...settings, weight: '1' })),
      drawn(individualsChart(values, settings)),
    ];
    expect(average.points).toEqual(individuals.points);
  });
});

test('what is no decimal is refused by the id of its reading', () =>
  expect(() => individualsChart([{ id: 'FY2011-P04', value: '1e5' }], { decimals: 1 })).toThrow(
    'expected a decimal at FY2011-P04, got 1e5',
  ));

test('settings have a shape', () => {
  const good: ChartSettings = {
    decimals: 2,
    rules: [{ rule: 'nelson-2', runLength: 7 }],
    baselines: [standard],
    minimumBaseline: 12,
  };
  expect(Value.Check(ChartSettings, good)).toBe(true);
  for (const wrong of [
    { rules: [{ rule: 'nelson-9' }] },
    { rules: [{ rule: 'nelson-1', runLength: 0 }] },
    { baselines: [] },
    { baselines: [{ ...standard, reason: '' }] },
    { baselines: [{ ...standard, from: '1' }] },
    { minimumBaseline: 1 },
    { decimals: -1 },
    { colour: 'red' },
  ])
    expect(Value.Check(ChartSettings, { ...good, ...wrong })).toBe(false);
});
