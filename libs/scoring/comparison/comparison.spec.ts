import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimal, type Decimal } from '#kernel';
import { deviation, indexTo, mean, median, minMax, percentileRank, perUnit, ranks, zScore } from '../index.js';

const figures = (...values: (number | string)[]): Decimal[] => values.map((value) => decimal(value));
const three = (figure: Decimal | undefined): string | undefined => figure?.toFixed(3);

describe('the percentile rank, both ends included', () => {
  const published = figures(13, 12, 11, 8, 4, 3, 2, 1, 1, 1);

  test.each([
    ['2', '0.333'],
    ['4', '0.556'],
    ['8', '0.667'],
    ['5', '0.583'],
    ['13', '1.000'],
    ['1', '0.000'],
  ])('of %s is %s (Microsoft Excel, PERCENTRANK.INC, which cuts after three digits)', (value, rank) =>
    expect(three(percentileRank(decimal(value), published))).toBe(rank),
  );

  test('cut after three digits is what the spreadsheet prints', () =>
    expect(['4', '8'].map((value) => percentileRank(decimal(value), published)?.toFixed(3, 1))).toEqual(['0.555', '0.666']));

  test('between two figures is in proportion, over figures that are equal too', () =>
    expect(three(percentileRank(decimal('1.5'), figures(1, 1, 3)))).toBe('0.250'));

  test('is not defined outside the figures or among fewer than two', () => {
    expect(percentileRank(decimal('14'), published)).toBeUndefined();
    expect(percentileRank(decimal('0'), published)).toBeUndefined();
    expect(percentileRank(decimal('1'), figures(1))).toBeUndefined();
    expect(percentileRank(decimal('1'), [])).toBeUndefined();
  });

  test('rises with the value, from 0 to 1', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, part) => {
          const all = figures(...values);
          const [least, greatest] = [Math.min(...values), Math.max(...values)];
          const value = decimal(least + Math.round((greatest - least) * part));
          const rank = percentileRank(value, all);
          expect(rank?.gte(0) && rank.lte(1)).toBe(true);
          const higher = percentileRank(decimal(greatest), all);
          expect(higher?.gte(rank ?? 2)).toBe(true);
        },
      ),
    ));
});

describe('normalising', () => {
  test('42 at a mean of 40 and a deviation of 1.5 is 1.3333 deviations above (Microsoft Excel, STANDARDIZE)', () =>
    expect(zScore(decimal('42'), decimal('40'), decimal('1.5'))?.toFixed(4)).toBe('1.3333'));
  test('without spread has no z-score', () => expect(zScore(decimal('1'), decimal('1'), decimal('0'))).toBeUndefined());

  test('3 between 1 and 6 is 0.4, the first step of 0.8 (ServiceNow, vendor scorecard normalisation)', () =>
    expect(minMax(decimal('3'), decimal('1'), decimal('6'))?.times(10).div(50).times(10).toFixed()).toBe('0.8'));
  test('between equal ends is nowhere', () => expect(minMax(decimal('3'), decimal('3'), decimal('3'))).toBeUndefined());

  test('divides by size', () => {
    expect(perUnit(decimal('30'), decimal('12'))?.toFixed()).toBe('2.5');
    expect(perUnit(decimal('30'), decimal('0'))).toBeUndefined();
  });
  test('makes 100 of the median', () => {
    expect(indexTo(decimal('30'), decimal('40'))?.toFixed()).toBe('75');
    expect(indexTo(decimal('30'), decimal('0'))).toBeUndefined();
  });
});

describe('the spread of figures', () => {
  test('has a mean', () => {
    expect(mean(figures(1, 2, 6))?.toFixed()).toBe('3');
    expect(mean([])).toBeUndefined();
  });
  test('has a median, whatever their order', () => {
    expect(median(figures(9, 1, 4))?.toFixed()).toBe('4');
    expect(median(figures(10, 9, 1, 4))?.toFixed()).toBe('6.5');
    expect(median(figures(7))?.toFixed()).toBe('7');
    expect(median([])).toBeUndefined();
  });
  test('has the deviation of a population', () => {
    expect(deviation(figures(2, 4, 4, 4, 5, 5, 7, 9))?.toFixed()).toBe('2');
    expect(deviation([])).toBeUndefined();
  });
});

describe('ranks', () => {
  const places = (direction: 'higher' | 'lower', ...values: number[]) =>
    ranks(figures(...values), direction).map(({ place, sharedBy }) => `${place}/${sharedBy}`);

  test('put the highest first, and leave out a place for each that ties', () =>
    expect(places('higher', 5, 9, 5, 1)).toEqual(['2/2', '1/1', '2/2', '4/1']));
  test('put the lowest first where lower is better', () =>
    expect(places('lower', 5, 9, 5, 1)).toEqual(['2/2', '4/1', '2/2', '1/1']));
});
