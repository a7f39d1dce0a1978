import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anyDate } from '../testing/calendars.js';
import { dateInZone } from './date-in-zone.js';
import { isoDate, onOrBefore, parseDay, weekdayOf } from './day-number.js';
import { instantsOf } from './instants-of.js';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
];

describe('day numbers', () => {
  test('days are counted from 1970-01-01', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(parseDay('1969-12-31')).toBe(-1);
    expect(isoDate(-1)).toBe('1969-12-31');
  });

  test('a date is what Temporal says it is, on every day of 800 years', () => {
    let date = Temporal.PlainDate.from('1599-12-31');
    for (let day = parseDay('1599-12-31'); date.year < 2400; day += 97, date = date.add({ days: 97 })) {
      expect(isoDate(day)).toBe(date.toString());
      expect(parseDay(date.toString())).toBe(day);
      expect(weekdayOf(day)).toBe(date.dayOfWeek);
    }
  });

  test('leap days follow the Gregorian rule', () => {
    for (const date of ['2000-02-29', '2024-02-29', '1600-02-29']) expect(isoDate(parseDay(date))).toBe(date);
    for (const date of ['1900-02-29', '2023-02-29', '2100-02-29']) expect(() => parseDay(date)).toThrow(RangeError);
  });

  test.each([
    '',
    '2023-1-01',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-04-00',
    '2023-04-32',
    '12023-04-01',
    '2023-04-011',
    '2023-02-30',
  ])('what is no date is refused by name: %p', (text) =>
    expect(() => parseDay(text)).toThrow(`expected a date that exists, as YYYY-MM-DD, got ${text}`),
  );

  test('the last Monday on or before a day is at most six days off', () => {
    expect(isoDate(onOrBefore(parseDay('2023-05-08'), 1))).toBe('2023-05-08');
    expect(isoDate(onOrBefore(parseDay('2023-05-07'), 1))).toBe('2023-05-01');
    expect(isoDate(onOrBefore(parseDay('1969-05-07'), 7))).toBe('1969-05-04');
  });
});

describe('dates of instants', () => {
  test('an evening in Berlin is the next morning in Kolkata', () => {
    expect(dateInZone('2011-07-14T21:59:59.999Z', { timeZone: 'Europe/Berlin' })).toBe('2011-07-14');
    expect(dateInZone('2011-07-14T22:00:00Z', { timeZone: 'Europe/Berlin' })).toBe('2011-07-15');
    expect(dateInZone('2011-07-14T18:29:59Z', { timeZone: 'Asia/Kolkata' })).toBe('2011-07-14');
    expect(dateInZone('2011-07-14T18:30:00Z', { timeZone: 'Asia/Kolkata' })).toBe('2011-07-15');
  });

  test('the change to summer time moves midnight in UTC from one day to the next', () => {
    const timeZone = 'Europe/Berlin';
    expect(dateInZone('2023-03-25T22:59:59Z', { timeZone })).toBe('2023-03-25');
    expect(dateInZone('2023-03-25T23:00:00Z', { timeZone })).toBe('2023-03-26');
    expect(dateInZone('2023-03-26T21:59:59Z', { timeZone })).toBe('2023-03-26');
    expect(dateInZone('2023-03-26T22:00:00Z', { timeZone })).toBe('2023-03-27');
  });

  test('the date is what Temporal says it is, in any zone', () =>
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDate, fc.integer({ min: 0, max: 86_399 }), (timeZone, date, second) => {
        const instant = Temporal.Instant.from(`${date}T00:00:00Z`).add({ seconds: second });
        const expected = instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
        expect(dateInZone(instant.toString(), { timeZone })).toBe(expected);
      }),
    ));

  test.each([
    '2011-07-14',
    '2011-07-14T25:00:00Z',
    '2011-07-14T24:00:00Z',
    '2011-07-14T10:60:00Z',
    '2011-07-14T10:00:00+02:00',
    '2011-02-29T10:00:00Z',
    '12011-07-14T10:00:00Z',
    '2011-07-14T10:00:00Zulu',
  ])('what is no instant in UTC is refused: %p', (text) =>
    expect(() => dateInZone(text, { timeZone: 'UTC' })).toThrow(RangeError),
  );

  test('an unknown time zone is refused', () =>
    expect(() => dateInZone('2011-07-14T10:00:00Z', { timeZone: 'Mars/Olympus' })).toThrow(RangeError));
});

describe('instants of dates', () => {
  const hours = ({ start, end }: { start: string; end: string }): number => (Date.parse(end) - Date.parse(start)) / 3_600_000;

  test('a day starts at midnight of its zone', () =>
    expect(instantsOf({ timeZone: 'America/New_York' }, { from: '2023-01-29', to: '2024-02-03' })).toEqual({
      start: '2023-01-29T05:00:00.000Z',
      end: '2024-02-04T05:00:00.000Z',
    }));

  test('days on which the clocks change have 23 and 25 hours', () => {
    expect(hours(instantsOf({ timeZone: 'Europe/Berlin' }, { from: '2023-03-26', to: '2023-03-26' }))).toBe(23);
    expect(hours(instantsOf({ timeZone: 'Europe/Berlin' }, { from: '2023-10-29', to: '2023-10-29' }))).toBe(25);
  });

  test('where the clocks skip midnight the day starts after it', () =>
    expect(instantsOf({ timeZone: 'America/Sao_Paulo' }, { from: '2018-11-04', to: '2018-11-04' }).start).toBe(
      '2018-11-04T03:00:00.000Z',
    ));
});
