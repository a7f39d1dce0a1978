import { describe, expect, test } from '@jest/globals';
import { normal } from '../testing/series.js';
import { ewmaChart } from './ewma-chart.js';
import { FALSE_ALARM_RATES } from './false-alarm-rates.js';
import { rulesThatSignal, type FalseAlarmStudy } from '../testing/false-alarm-study.js';
import { individualsChart } from './individuals-chart.js';
import { patternOf } from './rules/rule.js';
import { runsOf } from './rules/runs-of.js';

const SERIES = 2000;

/** The 99.5% quantile of the standard normal distribution. */
const NORMAL_995 = 2.5758;

/** Whether a count of so many lies in the 99% binomial interval of a rate. */
const expectWithin = (count: number, of: number, rate: number): void =>
  expect(Math.abs(count / of - rate)).toBeLessThan(NORMAL_995 * Math.sqrt((rate * (1 - rate)) / of));

const alarms = (study: Omit<FalseAlarmStudy, 'series'>): number =>
  [...rulesThatSignal({ ...study, series: SERIES })].filter(({ size }) => size > 0).length;

describe('2,000 stable series signal as often as is documented', () => {
  test.each([24, 48] as const)('by the default rules, on %i points', (length) => {
    const count = alarms({ seed: 31, length, draw: (stable) => individualsChart(stable, { decimals: 2 }) });
    expectWithin(count, SERIES, Number(FALSE_ALARM_RATES.default[length]));
  });

  test('by the moving average, on 36 points', () => {
    const count = alarms({ seed: 32, length: 36, draw: (stable) => ewmaChart(stable, { decimals: 2 }) });
    expectWithin(count, SERIES, Number(FALSE_ALARM_RATES.ewma[36]));
  });
});

/** The average as Wikipedia states it, Western Electric rules, citing Champ and Woodall. */
test('the four Western Electric rules signal after 91.75 points on average (Champ and Woodall, Technometrics 29, 1987, table 1)', () => {
  const [runs, points] = [300, 600];
  const next = normal(33);
  const patterns = ([1, 2, 3, 4] as const).map((number) => patternOf({ rule: `western-electric-${number}` }));
  const lengths = Array.from({ length: runs }, () => {
    const stable = Array.from({ length: points }, (_, index) => {
      const sigmas = next();
      return { index, value: sigmas, sigmas };
    });
    return 1 + Math.min(points, ...patterns.flatMap((pattern) => runsOf(pattern, stable).map(({ detectedAt }) => detectedAt)));
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / runs;
  expect(Math.abs(average - 91.75)).toBeLessThan((NORMAL_995 * 91.75) / Math.sqrt(runs));
});
