import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isoDate, parseDay } from '../dates/day-number.js';
import {
  comparePeriods,
  enclosing,
  granularityOf,
  monthsOf,
  parsePeriod,
  partsOf,
  periodOf,
  predecessor,
  successor,
  yearEarlier,
} from '../index.js';
import { anyCalendar, anyDate, anyWeeksCalendar } from '../testing/calendars.js';
import { Granularity } from './period.js';

const granularities = Granularity.enum;
const anyGranularity = fc.constantFrom(...granularities);
const lengthOf = ({ from, to }: { from: string; to: string }): number => parseDay(to) - parseDay(from) + 1;

describe('periods of any calendar', () => {
  test('every date belongs to exactly one period of each kind', () =>
    fc.assert(
      fc.property(anyCalendar, anyDate, anyGranularity, (calendar, date, granularity) => {
        const period = periodOf(calendar, date, granularity);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(predecessor(calendar, period).to).toBe(isoDate(parseDay(period.from) - 1));
        expect(successor(calendar, period).from).toBe(isoDate(parseDay(period.to) + 1));
        expect(periodOf(calendar, period.from, granularity)).toBe(period);
        expect(periodOf(calendar, period.to, granularity)).toBe(period);
      }),
    ));

  test('the id of a period gives back the period', () =>
    fc.assert(
      fc.property(anyCalendar, anyDate, anyGranularity, (calendar, date, granularity) => {
        const period = periodOf(calendar, date, granularity);
        expect(parsePeriod(calendar, period.id)).toBe(period);
        expect(granularityOf(period.id)).toBe(granularity);
      }),
    ));

  test.each(['2011', 'FY11', 'FY2011-H1', 'FY2011-P4', ' FY2011', 'FY2011-P04 '])(
    'what is no id of a period is of no kind: %p',
    (id) => expect(granularityOf(id)).toBeUndefined(),
  );

  test('predecessor and successor undo each other, and are in order', () =>
    fc.assert(
      fc.property(anyCalendar, anyDate, anyGranularity, (calendar, date, granularity) => {
        const period = periodOf(calendar, date, granularity);
        const [before, after] = [predecessor(calendar, period), successor(calendar, period)];
        expect(successor(calendar, before)).toBe(period);
        expect(predecessor(calendar, after)).toBe(period);
        expect(comparePeriods(before, period)).toBe(-1);
        expect(comparePeriods(after, period)).toBe(1);
        expect(comparePeriods(period, period)).toBe(0);
      }),
    ));

  test('three months make up a quarter, four quarters a year', () =>
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const year = periodOf(calendar, date, 'year');
        const quarters = partsOf(calendar, year, 'quarter');
        expect(quarters.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((number) => `${year.id}-Q${number}`));
        expect(quarters.flatMap((quarter) => monthsOf(calendar, quarter))).toEqual(monthsOf(calendar, year));
        expect(monthsOf(calendar, year)).toHaveLength(12);
        for (const quarter of quarters) {
          const months = monthsOf(calendar, quarter);
          expect(months).toHaveLength(3);
          expect([months[0]?.from, months[2]?.to]).toEqual([quarter.from, quarter.to]);
          for (const month of months) {
            expect(enclosing(calendar, month)).toEqual([quarter, year]);
            expect(monthsOf(calendar, month)).toEqual([month]);
          }
        }
      }),
      { numRuns: 50 },
    ));

  test('whole weeks make up the months, quarters and years of a year of whole weeks', () =>
    fc.assert(
      fc.property(anyWeeksCalendar, anyDate, (calendar, date) => {
        const year = periodOf(calendar, date, 'year');
        const weeks = partsOf(calendar, year, 'week');
        expect([52, 53]).toContain(weeks.length);
        expect(lengthOf(year)).toBe(weeks.length * 7);
        expect(monthsOf(calendar, year).flatMap((month) => partsOf(calendar, month, 'week'))).toEqual(weeks);
        for (const week of weeks)
          expect(enclosing(calendar, week).map(({ granularity }) => granularity)).toEqual(['month', 'quarter', 'year']);
      }),
      { numRuns: 50 },
    ));

  test('the year earlier has the same number in the fiscal year before', () =>
    fc.assert(
      fc.property(anyCalendar, anyDate, anyGranularity, (calendar, date, granularity) => {
        const period = periodOf(calendar, date, granularity);
        const earlier = yearEarlier(calendar, period);
        if (!earlier) return expect(period.id).toMatch(/-W53$/);
        expect(earlier.id).toBe(period.id.replace(/\d{4}/, (year) => String(Number(year) - 1)));
        return expect(earlier.to < period.from).toBe(true);
      }),
    ));
});
