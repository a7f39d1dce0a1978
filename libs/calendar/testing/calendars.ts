import * as fc from 'fast-check';
import type { CalendarDefinition, WeeksYear } from '../definition/calendar-definition.js';
import { Weekday } from '../definition/weekday.js';

/** Calendars that real organisations keep, for specs. */

/** The United States federal fiscal year: from 1 October, named for the year in which it ends (31 U.S.C. 1102). */
export const usFederal: CalendarDefinition = {
  timeZone: 'America/New_York',
  fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
  closingPeriod: 'month',
};

/** The retail calendar of the National Retail Federation: 4-5-4, Sunday weeks, to the Saturday nearest to 31 January, named for its start. */
export const nationalRetail: CalendarDefinition = {
  timeZone: 'America/New_York',
  fiscalYear: { kind: '52-53-week', pattern: '4-5-4', weekStart: 'sunday', ends: { month: 1, on: 'nearest' }, namedFor: 'start' },
  closingPeriod: 'month',
};

/** A 4-4-5 year to the last Saturday of September whose 53rd week falls into the first quarter, as Apple Inc. reports. */
export const apple: CalendarDefinition = {
  timeZone: 'America/Los_Angeles',
  fiscalYear: {
    kind: '52-53-week',
    pattern: '4-4-5',
    weekStart: 'sunday',
    ends: { month: 9, on: 'last' },
    namedFor: 'end',
    extraWeekIn: 3,
  },
  closingPeriod: 'month',
};

/** The calendar year with the weeks of ISO 8601. */
export const isoYear: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  fiscalYear: { kind: 'calendar-months', startMonth: 1, namedFor: 'start' },
  closingPeriod: 'month',
};

const month = fc.integer({ min: 1, max: 12 });
const namedFor = fc.constantFrom('start' as const, 'end' as const);
const weekday = fc.constantFrom(...Weekday.enum);

const calendarMonths = fc.record({
  kind: fc.constant('calendar-months' as const),
  startMonth: month,
  namedFor,
  weekStart: weekday,
});
const weeks: fc.Arbitrary<WeeksYear> = fc.record({
  kind: fc.constant('52-53-week' as const),
  pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
  weekStart: weekday,
  ends: fc.record({ month, on: fc.constantFrom('last' as const, 'nearest' as const) }),
  namedFor,
  extraWeekIn: month,
});

const calendarOf = (fiscalYear: CalendarDefinition['fiscalYear']): CalendarDefinition => ({
  timeZone: 'UTC',
  fiscalYear,
  closingPeriod: 'month',
});

/** Any calendar whose year is of whole weeks. */
export const anyWeeksCalendar = weeks.map(calendarOf);

/** Any calendar. */
export const anyCalendar = fc.oneof(calendarMonths.map(calendarOf), anyWeeksCalendar);

/** Any date from 1900 to 2199, as `YYYY-MM-DD`. */
export const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
