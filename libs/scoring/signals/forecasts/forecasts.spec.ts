import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isWithheld } from '../series/withheld.js';
import { normal, readings, rounded } from '../testing/series.js';
import { backtest, trainingLength } from './backtest.js';
import { FORECAST_METHODS } from './forecast-methods.js';
import type { Forecast } from './forecast-result.js';
import type { ForecastSettings } from './forecast-settings.js';
import { forecast } from './forecast.js';
import { holtStates } from './holt-states.js';
import { fitDampedHolt, fitHolt } from './holt.js';
import { fitLinear } from './linear.js';
import type { Fit } from './model.js';
import { fitSeasonalNaive } from './naive.js';

const sales = [185, 192, 189, 201, 195, 199, 206, 203, 208, 209, 218, 216];
const settings: ForecastSettings = { decimals: 3, horizon: 3 };
const made = (values: readonly (number | null)[], more: Partial<ForecastSettings> = {}): Forecast => {
  const result = forecast(readings(values), { ...settings, ...more });
  if (isWithheld(result)) throw new Error(result.message);
  return result;
};
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);
const fitted = (fit: Fit, values: readonly (number | undefined)[], confidence = 0.95) => {
  const model = fit(values, confidence);
  if (!model) throw new Error('not fitted');
  return model;
};

describe('the linear forecast of twelve months that this project was given', () => {
  const line = () => made(sales, { methods: ['linear'] });

  test('is 184 + 2.731t with R² 0.911', () =>
    expect(line()).toMatchObject({ method: 'linear', parameters: { intercept: '184.000', slope: '2.731', rSquared: '0.911' } }));

  test('is 219.5 for month 13, with a 95% prediction interval from 211.067 to 227.933', () => {
    const { points, confidence } = line();
    expect(points[0]).toEqual({ step: 1, value: '219.500', lower: '211.067', upper: '227.933' });
    expect(confidence).toBe('0.95');
  });

  test('rests on Student’s t with 10 degrees of freedom, 2.2281', () => {
    const [wide, narrow] = [fitted(fitLinear, sales), fitted(fitLinear, sales, 0.5)];
    const margin = (model: typeof wide): number => model.predict(1).upper - model.predict(1).value;
    expect((margin(wide) / margin(narrow)) * 0.699812).toBeCloseTo(2.2281, 4);
  });
});

/** otexts.org/fpp/7/2, example 7.2, table 7.3. */
describe('Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 1st edition, 7.2: air passengers, α = 0.8, β* = 0.2', () => {
  const passengers = [17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39, 41.6];
  const states = () => holtStates(passengers, { alpha: 0.8, beta: 0.2, phi: 1 }, { level: 17.55, slope: 4.31 });

  /** The passengers are printed with two decimals, the table was made from more: its figures may differ in the last one. */
  const agree = (values: readonly number[], printed: readonly number[]): void => {
    expect(values).toHaveLength(printed.length);
    values.forEach((value, place) => expect(Math.abs(value - (printed[place] ?? NaN))).toBeLessThan(0.0125));
  };

  test('the levels are those of its table', () =>
    agree(
      states().map(({ level }) => level),
      [18.41, 21.89, 24.21, 27.05, 27.57, 29.12, 30.38, 31.28, 30.8, 31.72, 32.68, 33.57, 38.17, 41.12, 41.92],
    ));

  test('so are the slopes', () =>
    agree(
      states().map(({ slope }) => slope),
      [3.62, 3.59, 3.33, 3.24, 2.69, 2.46, 2.22, 1.96, 1.47, 1.36, 1.28, 1.2, 1.88, 2.1, 1.84],
    ));

  test('so are the one-step forecasts', () =>
    agree(
      states().map(({ error }, place) => (passengers[place] ?? 0) - error),
      [21.86, 22.03, 25.48, 27.54, 30.29, 30.26, 31.58, 32.6, 33.24, 32.27, 33.08, 33.96, 34.78, 40.06, 43.22],
    ));
});

describe('Holt', () => {
  const line = upTo(12).map((place) => 3 + 2 * place);

  test('continues a line; damped, it levels off', () => {
    expect(fitted(fitHolt, line).predict(5).value).toBeCloseTo(37, 9);
    const damped = fitted(fitDampedHolt, line);
    const [first, second, third] = [1, 2, 3].map((steps) => damped.predict(steps).value);
    const phi = damped.parameters['phi'] ?? 0;
    expect(((third ?? 0) - (second ?? 0)) / ((second ?? 0) - (first ?? 0))).toBeCloseTo(phi, 9);
    expect(phi).toBe(0.98);
  });

  test('moves on through a gap and learns nothing from it', () => {
    const smoothing = { alpha: 0.5, beta: 0.5, phi: 0.9 };
    const [after, gap] = holtStates([10, undefined], smoothing, { level: 8, slope: 2 });
    expect([after?.error.toFixed(9), gap?.error]).toEqual(['0.200000000', 0]);
    expect(after?.level).toBeCloseTo(9.9, 12);
    expect(after?.slope).toBeCloseTo(1.85, 12);
    expect(gap?.level).toBeCloseTo(9.9 + 0.9 * 1.85, 12);
    expect(gap?.slope).toBeCloseTo(0.9 * 1.85, 12);
  });

  test('finds the smoothing with the least squared errors on its grid', () => {
    const next = normal(3);
    const walk = upTo(40).reduce<number[]>((steps) => [...steps, rounded((steps.at(-1) ?? 0) + next())], []);
    const { parameters } = fitted(fitHolt, walk);
    expect(parameters['alpha']).toBeGreaterThan(0.6);
    expect(parameters['beta']).toBe(0.05);
  });

  test('has intervals that widen as errors add up (table 8.8 of the 3rd edition, by its closed form)', () => {
    const model = fitted(fitHolt, sales);
    const margin = (steps: number): number => model.predict(steps).upper - model.predict(steps).value;
    const alpha = model.parameters['alpha'] ?? 0;
    const beta = alpha * (model.parameters['beta'] ?? 0);
    const ratio = (h: number): number => 1 + (h - 1) * (alpha ** 2 + alpha * beta * h + (beta ** 2 * h * (2 * h - 1)) / 6);
    for (const steps of [1, 2, 5, 12]) expect(margin(steps) / margin(1)).toBeCloseTo(Math.sqrt(ratio(steps)), 9);
  });

  test('needs a value more than it fits figures', () => {
    expect(fitHolt(upTo(4), 0.95)).toBeUndefined();
    expect(fitHolt(upTo(5), 0.95)).toBeDefined();
    expect(fitDampedHolt(upTo(5), 0.95)).toBeUndefined();
    expect(fitDampedHolt(upTo(6), 0.95)).toBeDefined();
  });
});

describe('the naive forecasts', () => {
  test('repeat the last value, less and less surely', () => {
    const model = fitted(fitSeasonalNaive(1), [1, 2, 4, 3]);
    const margin = (steps: number): number => model.predict(steps).upper - model.predict(steps).value;
    expect([1, 2, 9].map((steps) => model.predict(steps).value)).toEqual([3, 3, 3]);
    expect(margin(1)).toBeCloseTo(3.182446 * Math.sqrt(6 / 3), 5);
    expect(margin(9) / margin(1)).toBeCloseTo(3, 9);
  });

  test('repeat the last season, a gap in it from the season before', () => {
    const model = fitted(fitSeasonalNaive(3), [1, 2, 3, 11, undefined, 13, 21, 22, 23, 31, undefined, 33]);
    expect([1, 2, 3, 4].map((steps) => model.predict(steps).value)).toEqual([31, 22, 33, 31]);
    const margin = (steps: number): number => model.predict(steps).upper - model.predict(steps).value;
    expect(margin(2) / margin(1)).toBeCloseTo(Math.SQRT2, 9);
    expect(margin(4) / margin(1)).toBeCloseTo(Math.SQRT2, 9);
    expect(margin(5) / margin(1)).toBeCloseTo(Math.sqrt(3), 9);
    expect(model.parameters).toEqual({ season: 3 });
  });

  test('need differences to tell how wide chance is', () => {
    expect(fitSeasonalNaive(1)([1, 2], 0.95)).toBeUndefined();
    expect(fitSeasonalNaive(4)([1, 2, 3, 4, 5], 0.95)).toBeUndefined();
    expect(fitSeasonalNaive(2)([1, undefined, 3, undefined, 5, undefined, 7], 0.95)).toBeUndefined();
  });
});

describe('a backtest', () => {
  test('forecasts from each origin with what came before it alone', () => {
    const seen: number[] = [];
    const spy: Fit = (known) => {
      seen.push(known.length);
      return { predict: (steps) => ({ value: known.length + steps, lower: 0, upper: 100 }), parameters: {} };
    };
    expect(backtest(spy, upTo(10), 6, 2, 0.95)).toEqual({ origins: 4, forecasts: 7, meanAbsoluteError: 0, coverage: 1 });
    expect(seen).toEqual([6, 7, 8, 9]);
  });

  test('counts errors without sign, and the values within their intervals, ends included', () => {
    const flat: Fit = () => ({ predict: () => ({ value: 8, lower: 7, upper: 9 }), parameters: {} });
    expect(backtest(flat, [0, 7, 9, 10, 4], 1, 1, 0.95)).toEqual({
      origins: 4,
      forecasts: 4,
      meanAbsoluteError: 2,
      coverage: 0.5,
    });
  });

  test('has no origin and no error at a gap', () => {
    const flat: Fit = () => ({ predict: () => ({ value: 0, lower: 0, upper: 0 }), parameters: {} });
    expect(backtest(flat, [1, 1, undefined, 1, 1], 1, 2, 0.95)).toMatchObject({ origins: 3, forecasts: 3 });
    expect(backtest(flat, [1, 1], 2, 1, 0.95)).toBeUndefined();
  });

  test('is none where the method cannot be fitted at an origin', () =>
    expect(backtest(() => undefined, upTo(10), 6, 2, 0.95)).toBeUndefined());

  test('starts at half of the series, and never before a fit is possible', () =>
    expect([12, 16, 17, 40].map((length) => trainingLength(length, 8))).toEqual([8, 8, 8, 20]));
});

describe('a forecast', () => {
  const seasonal = upTo(48).map((place) => 100 + (place % 12) * 10 + (place % 5));

  test('is made by the method that erred least, and says what all of them did', () => {
    const result = made(seasonal, { season: 12 });
    expect(result.method).toBe('seasonal-naive');
    expect(result.candidates.map(({ method }) => method)).toEqual([...FORECAST_METHODS]);
    expect(result.backtest).toMatchObject({ origins: 24, forecasts: 24 * 3 - 3 });
    expect(result.beatsNaive).toBe(true);
    const errors = result.candidates.map(({ meanAbsoluteError }) => Number(meanAbsoluteError));
    expect(Number(result.backtest.meanAbsoluteError)).toBe(Math.min(...errors));
    expect(result.backtest.naiveMeanAbsoluteError).toBe(result.candidates[0]?.meanAbsoluteError);
  });

  test('follows a trend by a line, and a random walk by its last value', () => {
    const next = normal(5);
    expect(made(upTo(24).map((place) => rounded(place + next()))).method).toBe('linear');
    const walk = upTo(60).reduce<number[]>((steps) => [...steps, rounded((steps.at(-1) ?? 0) + next())], []);
    const result = made(walk);
    expect(result).toMatchObject({ method: 'naive', beatsNaive: false, parameters: {} });
    expect(result.points.map(({ value }) => Number(value))).toEqual(Array(3).fill(walk.at(-1)));
  });

  test('of two methods that do equally well is made by the simpler one', () =>
    expect(
      made(
        upTo(12).map((place) => 2 * place),
        { methods: ['holt', 'linear'] },
      ).method,
    ).toBe('linear'));

  test('never comes without its intervals and its errors, and they contain it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { freq: 8 }), { minLength: 16, maxLength: 24 }),
        fc.constantFrom(undefined, 4),
        (values, season) => {
          const result = forecast(readings(values), { ...settings, ...(season && { season }) });
          if (isWithheld(result)) return;
          expect(result.points).toHaveLength(3);
          for (const { value, lower, upper } of result.points)
            expect([Number(lower) <= Number(value), Number(value) <= Number(upper)]).toEqual([true, true]);
          expect(result.backtest.forecasts).toBeGreaterThan(0);
          expect(Number(result.backtest.coverage)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 15 },
    ));

  test('is withheld for fewer than twelve values, and no setting asks for less', () => {
    const refusal = (values: readonly (number | null)[], minimumPoints?: number) => {
      const result = forecast(readings(values), { ...settings, ...(minimumPoints && { minimumPoints }) });
      return isWithheld(result) ? result.message : 'made';
    };
    expect(refusal([...sales.slice(1), null])).toBe('expected at least 12 points for a forecast, got 11');
    expect(refusal(sales.slice(1), 5)).toBe('expected at least 12 points for a forecast, got 11');
    expect(refusal(sales, 13)).toBe('expected at least 13 points for a forecast, got 12');
    expect(refusal(sales)).toBe('made');
  });

  test('is withheld for values that are all the same', () =>
    expect(forecast(readings(Array<number>(12).fill(7)), settings)).toEqual({
      withheld: 'no-variation',
      message: 'expected values that differ',
    }));

  test('is withheld where the places it looks back on are all the same', () =>
    expect(forecast(readings([...sales, ...Array<number>(120).fill(7)]), settings)).toMatchObject({ withheld: 'no-variation' }));

  test('is withheld where gaps leave no method to try', () =>
    expect(forecast(readings([...sales, ...Array<null>(100).fill(null), 220]), settings)).toMatchObject({
      withheld: 'too-few-points',
    }));

  test('counts a gap at the end as time that has passed, and ignores one at the start', () => {
    const [whole, late] = [
      made(sales, { methods: ['linear'] }),
      made([null, ...sales, null], { methods: ['linear'], horizon: 2 }),
    ];
    expect(late.points.map(({ value }) => value)).toEqual(whole.points.slice(1).map(({ value }) => value));
    expect(late.parameters).toEqual(whole.parameters);
  });

  test.each([0, 37, 1.5])('has a horizon of 1 to 36 places, not %p', (horizon) =>
    expect(() => made(sales, { horizon })).toThrow(`expected a horizon of 1 to 36 places, got ${horizon}`),
  );

  test.each(['0', '1', '-1'])('has a confidence between 0 and 1, not %s', (confidence) =>
    expect(() => made(sales, { confidence })).toThrow(`expected a confidence between 0 and 1, got ${confidence}`),
  );

  test('reaches 36 places', () => expect(made(sales, { horizon: 36 }).points).toHaveLength(36));

  test('looks back on 120 places at most', () => {
    const old = Array<number>(200).fill(1000);
    const recent = upTo(120).map((place) => place % 7);
    expect(made([...old, ...recent], { horizon: 1 })).toEqual(made(recent, { horizon: 1 }));
  });

  test('has intervals as wide as the confidence that is asked for', () => {
    const width = (confidence: string): number => {
      const [point] = made(sales, { methods: ['linear'], confidence }).points;
      return Number(point?.upper) - Number(point?.lower);
    };
    expect(width('0.99')).toBeGreaterThan(width('0.95'));
    expect(width('0.8') / width('0.95')).toBeCloseTo(1.372184 / 2.228139, 3);
  });
});
