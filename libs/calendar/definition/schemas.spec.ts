import { describe, expect, test } from '@jest/globals';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { CadenceDefinition } from '../cadences/cadence-definition.js';
import { Period } from '../periods/period.js';
import { apple, isoYear } from '../testing/calendars.js';
import { Roll, WorkingDays } from '../working-days/working-days.js';
import { CalendarDefinition } from './calendar-definition.js';

const week = { week: ['monday', 'tuesday'], holidays: ['2024-12-25'] };
const cadence = {
  timeZone: 'Europe/Berlin',
  rhythm: { kind: 'monthly' },
  starts: '2024-01-31',
  until: '2025-01-31',
  workingDays: week,
  roll: 'keep',
  countIn: 'working-days',
  deadlineTime: '17:00',
  preparation: { days: 5, bufferDays: 0 },
  bufferDays: 366,
  followUp: { days: 0, bufferDays: 2 },
};
const january = { id: 'FY2011-P04', granularity: 'month', from: '2011-01-01', to: '2011-01-31' };
const months = isoYear.fiscalYear;
const weeks = apple.fiscalYear;
const ended = (ends: object) => ({ ...apple, fiscalYear: { ...weeks, ends: { month: 9, on: 'last', ...ends } } });

const accepts = (schema: TSchema, value: object | string): boolean => Value.Check(schema, value);

describe('what is stored as a calendar, a cadence or a period', () => {
  test.each<[string, TSchema, object | string]>([
    ['a calendar of months', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, weekStart: 'sunday', startMonth: 12 } }],
    ['a calendar of weeks', CalendarDefinition, { ...apple, fiscalYear: { ...weeks, pattern: '5-4-4', extraWeekIn: 12 } }],
    ['a year that ends nearest to a date', CalendarDefinition, ended({ month: 1, on: 'nearest' })],
    ['a cadence with all that it can have', CadenceDefinition, cadence],
    ['a cadence by rule', CadenceDefinition, { ...cadence, rhythm: { kind: 'rule', rule: 'FREQ=MONTHLY;BYDAY=2TU' } }],
    ['a cadence counted in calendar days', CadenceDefinition, { ...cadence, countIn: 'calendar-days' }],
    ['a month', Period, january],
    ['a quarter', Period, { ...january, id: 'FY2011-Q4', granularity: 'quarter' }],
    ['a week', Period, { ...january, id: 'FY2011-W53', granularity: 'week' }],
    ['a year', Period, { ...january, id: 'FY2011', granularity: 'year' }],
    ['a roll to the next working day', Roll, 'following'],
    ['a roll to the next working day of the month', Roll, 'modified-following'],
    ['a roll to the working day before', Roll, 'preceding'],
  ])('may be %s', (_, schema, value) => expect(accepts(schema, value)).toBe(true));

  test.each<[string, TSchema, object | string]>([
    ['a calendar without a time zone', CalendarDefinition, { ...isoYear, timeZone: '' }],
    ['a time zone of 65 letters', CalendarDefinition, { ...isoYear, timeZone: 'a'.repeat(65) }],
    ['a month 0', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, startMonth: 0 } }],
    ['half a month', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, startMonth: 1.5 } }],
    ['a year named for its middle', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, namedFor: 'middle' } }],
    ['a week from caturday', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, weekStart: 'caturday' } }],
    ['a year of months with more', CalendarDefinition, { ...isoYear, fiscalYear: { ...months, pattern: '4-4-5' } }],
    ['a year of weeks with more', CalendarDefinition, { ...apple, fiscalYear: { ...weeks, startMonth: 1 } }],
    ['a year that ends in month 13', CalendarDefinition, ended({ month: 13 })],
    ['a year that ends on the first', CalendarDefinition, ended({ on: 'first' })],
    ['an end with more', CalendarDefinition, ended({ day: 30 })],
    ['an extra week in month 13', CalendarDefinition, { ...apple, fiscalYear: { ...weeks, extraWeekIn: 13 } }],
    ['a year of weeks of another kind', CalendarDefinition, { ...apple, fiscalYear: { ...weeks, kind: '52-week' } }],
    ['books closed by day', CalendarDefinition, { ...isoYear, closingPeriod: 'day' }],
    ['a rhythm without a name', CadenceDefinition, { ...cadence, rhythm: { kind: 'often' } }],
    ['a named rhythm with a rule', CadenceDefinition, { ...cadence, rhythm: { kind: 'monthly', rule: 'FREQ=DAILY' } }],
    ['a rule without one', CadenceDefinition, { ...cadence, rhythm: { kind: 'rule' } }],
    ['a rule by the hour', CadenceDefinition, { ...cadence, rhythm: { kind: 'rule', rule: 'FREQ=HOURLY' } }],
    ['a rule with more', CadenceDefinition, { ...cadence, rhythm: { kind: 'rule', rule: 'FREQ=DAILY', days: 1 } }],
    [
      'an endless rule',
      CadenceDefinition,
      { ...cadence, rhythm: { kind: 'rule', rule: `FREQ=DAILY;BYMONTH=${'1,'.repeat(250)}1` } },
    ],
    ['a cadence without a time zone', CadenceDefinition, { ...cadence, timeZone: '' }],
    ['a cadence in a zone of 65 letters', CadenceDefinition, { ...cadence, timeZone: 'a'.repeat(65) }],
    ['a start that is no date', CadenceDefinition, { ...cadence, starts: 'soon' }],
    ['an end that is no date', CadenceDefinition, { ...cadence, until: '2024-02-30' }],
    ['days counted otherwise', CadenceDefinition, { ...cadence, countIn: 'weeks' }],
    ['a deadline at 24:00', CadenceDefinition, { ...cadence, deadlineTime: '24:00' }],
    ['a deadline at 9', CadenceDefinition, { ...cadence, deadlineTime: '9:00' }],
    ['a deadline with seconds', CadenceDefinition, { ...cadence, deadlineTime: '09:00:00' }],
    ['work of less than no days', CadenceDefinition, { ...cadence, preparation: { days: -1, bufferDays: 0 } }],
    ['work of more than a year', CadenceDefinition, { ...cadence, followUp: { days: 367, bufferDays: 0 } }],
    ['a buffer of half a day', CadenceDefinition, { ...cadence, bufferDays: 0.5 }],
    ['work with more', CadenceDefinition, { ...cadence, preparation: { days: 1, bufferDays: 0, hours: 2 } }],
    ['a cadence with more', CadenceDefinition, { ...cadence, name: 'QBR' }],
    ['a period of another name', Period, { ...january, id: '2011-01' }],
    ['a month 13 of a year', Period, { ...january, id: 'FY2011-P13' }],
    ['a quarter 5', Period, { ...january, id: 'FY2011-Q5' }],
    ['a period of another kind', Period, { ...january, granularity: 'day' }],
    ['a period from no date', Period, { ...january, from: 'January' }],
    ['a period to no date', Period, { ...january, to: '2011-01-32' }],
    ['a period with more', Period, { ...january, name: 'January' }],
    ['a week without a day', WorkingDays, { ...week, week: [] }],
    ['a week with a day twice', WorkingDays, { ...week, week: ['monday', 'monday'] }],
    ['a week with another day', WorkingDays, { ...week, week: ['caturday'] }],
    ['a holiday twice', WorkingDays, { ...week, holidays: ['2024-12-25', '2024-12-25'] }],
    ['a holiday that is no date', WorkingDays, { ...week, holidays: ['Christmas'] }],
    [
      'more holidays than days of two years',
      WorkingDays,
      { ...week, holidays: Array.from({ length: 1001 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10)) },
    ],
    ['working days with more', WorkingDays, { ...week, hours: 8 }],
    ['a roll elsewhere', Roll, 'sideways'],
  ])('is never %s', (_, schema, value) => expect(accepts(schema, value)).toBe(false));
});
