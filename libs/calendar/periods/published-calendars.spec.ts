import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import * as fc from 'fast-check';
import type { CalendarDefinition } from '../definition/calendar-definition.js';
import {
  compareWithYearEarlier,
  enclosing,
  monthsOf,
  nests,
  parsePeriod,
  partsOf,
  periodOf,
  successor,
  yearEarlier,
} from '../index.js';
import { anyDate, apple, isoYear, nationalRetail, usFederal } from '../testing/calendars.js';

const period = (calendar: CalendarDefinition, id: string) => {
  const found = parsePeriod(calendar, id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const dates = ({ from, to }: { from: string; to: string }): string => `${from}/${to}`;

/** Years of 53 weeks: nrf.com, 4-5-4 calendar, which names FY00, FY06, FY12, FY17 and FY23; FY2023 to 2024-02-03: coresight.com, retail calendar. */
describe('the 4-5-4 calendar of the National Retail Federation (nrf.com, 4-5-4 calendar)', () => {
  const year2023 = () => period(nationalRetail, 'FY2023');

  test('FY2023 runs from 2023-01-29 to 2024-02-03 and has 53 weeks', () => {
    expect(year2023()).toEqual({ id: 'FY2023', granularity: 'year', from: '2023-01-29', to: '2024-02-03' });
    expect(partsOf(nationalRetail, year2023(), 'week')).toHaveLength(53);
  });

  test('2000, 2006, 2012, 2017 and 2023 are its years of 53 weeks', () => {
    const years = Array.from({ length: 25 }, (_, index) => period(nationalRetail, `FY${2000 + index}`));
    const long = years.filter((year) => partsOf(nationalRetail, year, 'week').length === 53);
    expect(long.map(({ id }) => id)).toEqual(['FY2000', 'FY2006', 'FY2012', 'FY2017', 'FY2023']);
  });

  test('the months of FY2023 have 4, 5 and 4 weeks, the last one 5', () => {
    const months = monthsOf(nationalRetail, year2023());
    expect(months.map((month) => partsOf(nationalRetail, month, 'week').length)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
    expect(months.slice(0, 3).map(dates)).toEqual(['2023-01-29/2023-02-25', '2023-02-26/2023-04-01', '2023-04-02/2023-04-29']);
    expect(months.slice(-1).map(dates)).toEqual(['2023-12-31/2024-02-03']);
  });

  test('FY2024 is compared with FY2023 restated: one week later than reported', () => {
    const year2024 = period(nationalRetail, 'FY2024');
    expect(compareWithYearEarlier(nationalRetail, year2024)).toEqual({
      period: year2023(),
      from: '2023-02-05',
      to: '2024-02-03',
      restated: true,
    });
    expect(compareWithYearEarlier(nationalRetail, period(nationalRetail, 'FY2024-P01'))).toMatchObject({
      from: '2023-02-05',
      restated: true,
    });
  });

  test('FY2023 itself is restated against FY2022 only as a whole and in its last weeks', () => {
    const restated = (id: string): boolean => compareWithYearEarlier(nationalRetail, period(nationalRetail, id)).restated;
    expect(['FY2023', 'FY2023-Q4', 'FY2023-P12', 'FY2023-W53'].map(restated)).toEqual([true, true, true, true]);
    expect(['FY2023-Q1', 'FY2023-P01', 'FY2023-P11', 'FY2023-W52', 'FY2022', 'FY2025'].map(restated)).toEqual(
      Array(6).fill(false),
    );
  });

  test('a 53rd week has no week of its number a year earlier, and is compared with the first of its own year', () => {
    const week = period(nationalRetail, 'FY2023-W53');
    expect(yearEarlier(nationalRetail, week)).toBeUndefined();
    expect(compareWithYearEarlier(nationalRetail, week)).toEqual({
      period: undefined,
      from: '2023-01-29',
      to: '2023-02-04',
      restated: true,
    });
    expect(parsePeriod(nationalRetail, 'FY2022-W53')).toBeUndefined();
  });
});

/** Ends of quarters and years from the cover pages of these forms, as filed with the SEC. */
describe('the 4-4-5 quarters of Apple Inc. (forms 10-Q and 10-K of fiscal 2022 and 2023)', () => {
  test('quarters end on the last Saturdays that were reported', () => {
    const ends = (id: string): readonly string[] => partsOf(apple, period(apple, id), 'quarter').map(({ to }) => to);
    expect(ends('FY2022')).toEqual(['2021-12-25', '2022-03-26', '2022-06-25', '2022-09-24']);
    expect(ends('FY2023')).toEqual(['2022-12-31', '2023-04-01', '2023-07-01', '2023-09-30']);
  });

  test('the months have 4, 4 and 5 weeks, and the third takes the 53rd', () => {
    const weeks = (id: string): readonly number[] =>
      monthsOf(apple, period(apple, id)).map((month) => partsOf(apple, month, 'week').length);
    expect(weeks('FY2022')).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
    expect(weeks('FY2023')).toEqual([4, 4, 6, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
  });
});

describe('a 5-4-4 year of weeks from Monday that ends on the last Sunday of the calendar year', () => {
  const calendar: CalendarDefinition = {
    timeZone: 'UTC',
    fiscalYear: { kind: '52-53-week', pattern: '5-4-4', weekStart: 'monday', ends: { month: 12, on: 'last' }, namedFor: 'start' },
    closingPeriod: 'week',
  };

  test('the year that starts days before January is named for that January', () =>
    expect(dates(period(calendar, 'FY2023'))).toBe('2022-12-26/2023-12-31'));

  test('the months have 5, 4 and 4 weeks, the last one takes the 53rd', () => {
    const weeks = monthsOf(calendar, period(calendar, 'FY2023')).map((month) => partsOf(calendar, month, 'week').length);
    expect(weeks).toEqual([5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 5]);
  });
});

describe('the fiscal year of the United States (31 U.S.C. 1102)', () => {
  test('FY2011 starts on 2010-10-01; its fourth month is January, in its second quarter', () => {
    expect(dates(period(usFederal, 'FY2011'))).toBe('2010-10-01/2011-09-30');
    expect(dates(period(usFederal, 'FY2011-P04'))).toBe('2011-01-01/2011-01-31');
    expect(enclosing(usFederal, period(usFederal, 'FY2011-P04')).map(({ id }) => id)).toEqual(['FY2011-Q2', 'FY2011']);
    expect(dates(period(usFederal, 'FY2011-Q2'))).toBe('2011-01-01/2011-03-31');
  });

  test('a leap day belongs to the fifth month of FY2012, which has 29 days', () => {
    expect(periodOf(usFederal, '2012-02-29', 'month')).toEqual({
      id: 'FY2012-P05',
      granularity: 'month',
      from: '2012-02-01',
      to: '2012-02-29',
    });
    expect(compareWithYearEarlier(usFederal, period(usFederal, 'FY2012-P05'))).toEqual({
      period: period(usFederal, 'FY2011-P05'),
      from: '2011-02-01',
      to: '2011-02-28',
      restated: false,
    });
  });

  test('named for its start, the same year is FY2010', () => {
    const named = { ...usFederal, fiscalYear: { ...usFederal.fiscalYear, namedFor: 'start' as const } };
    expect(dates(period(named, 'FY2010'))).toBe('2010-10-01/2011-09-30');
  });
});

describe('weeks of a year of calendar months', () => {
  test('of the calendar year they are those of ISO 8601', () =>
    fc.assert(
      fc.property(anyDate, (date) => {
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
        expect(periodOf(isoYear, date, 'week').id).toBe(`FY${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
      }),
    ));

  test('they run across the ends of months, so nothing encloses them and they make up no month', () => {
    const week = periodOf(isoYear, '2021-01-01', 'week');
    expect(week).toEqual({ id: 'FY2020-W53', granularity: 'week', from: '2020-12-28', to: '2021-01-03' });
    expect(successor(isoYear, week).id).toBe('FY2021-W01');
    expect(enclosing(isoYear, week)).toEqual([]);
    expect(partsOf(isoYear, period(isoYear, 'FY2021-P01'), 'week')).toEqual([]);
    expect(monthsOf(isoYear, week)).toEqual([]);
    expect(nests(isoYear, 'week', 'year')).toBe(false);
  });

  test('they are compared with the weeks 52 before them', () => {
    expect(compareWithYearEarlier(isoYear, period(isoYear, 'FY2020-W10'))).toMatchObject({ restated: false, from: '2019-03-04' });
    expect(compareWithYearEarlier(isoYear, period(isoYear, 'FY2021-W10'))).toMatchObject({ restated: true, from: '2020-03-09' });
  });

  test('they start on the day that the calendar says', () => {
    const sundays = { ...isoYear, fiscalYear: { ...isoYear.fiscalYear, weekStart: 'sunday' as const } };
    expect(dates(periodOf(sundays, '2023-05-06', 'week'))).toBe('2023-04-30/2023-05-06');
  });
});

describe('ids', () => {
  test.each([
    '',
    'FY11',
    'FY2011-Q0',
    'FY2011-Q5',
    'FY2011-P00',
    'FY2011-P13',
    'FY2011-W00',
    'FY2011-W54',
    'FY2011-P4',
    'fy2011',
    ' FY2011',
    'FY2011-Q11',
  ])('no period has the id %p', (id) => expect(parsePeriod(isoYear, id)).toBeUndefined());

  test('a calendar knows the fiscal years 1000 to 9998', () => {
    expect(dates(period(isoYear, 'FY1000'))).toBe('1000-01-01/1000-12-31');
    expect(dates(period(isoYear, 'FY9998'))).toBe('9998-01-01/9998-12-31');
    expect(['FY0999', 'FY9999'].map((id) => parsePeriod(isoYear, id))).toEqual([undefined, undefined]);
    expect(yearEarlier(isoYear, period(isoYear, 'FY1000'))).toBeUndefined();
    expect(() => successor(isoYear, period(isoYear, 'FY9998'))).toThrow('expected a fiscal year from 1000 to 9998, got 9999');
    expect(() => periodOf(isoYear, '0999-12-31', 'month')).toThrow('expected a fiscal year from 1000 to 9998, got 999');
  });
});
