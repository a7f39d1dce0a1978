import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { apple, isoYear, nationalRetail, usFederal } from '../testing/calendars.js';
import { CalendarDefinition } from './calendar-definition.js';
import { checkCalendar } from './check-calendar.js';

describe('a calendar definition', () => {
  test('calendars that real organisations keep have no faults', () => {
    for (const calendar of [apple, isoYear, nationalRetail, usFederal]) {
      expect(Value.Check(CalendarDefinition, calendar)).toBe(true);
      expect(checkCalendar(calendar)).toEqual([]);
    }
  });

  test.each(['Mars/Olympus', '+02:00', '-05:00', ''])('a time zone is named, so %p is a fault', (timeZone) =>
    expect(checkCalendar({ ...isoYear, timeZone })).toEqual([
      {
        code: 'time-zone-unknown',
        path: 'timeZone',
        message: `expected an IANA time zone such as Europe/Berlin, got ${timeZone}`,
      },
    ]),
  );

  test('a year of calendar months cannot be closed by weeks', () =>
    expect(checkCalendar({ ...isoYear, closingPeriod: 'week' })).toEqual([
      {
        code: 'closing-period-does-not-nest',
        path: 'closingPeriod',
        message: 'expected month, quarter or year: weeks do not make up calendar months',
      },
    ]));

  test('a year of whole weeks can be closed by weeks, and any year as a whole', () => {
    expect(checkCalendar({ ...apple, closingPeriod: 'week' })).toEqual([]);
    for (const closingPeriod of ['month', 'quarter', 'year'] as const)
      expect(checkCalendar({ ...isoYear, closingPeriod })).toEqual([]);
  });

  test.each([
    ['a month 13', { ...usFederal, fiscalYear: { ...usFederal.fiscalYear, startMonth: 13 } }],
    ['a pattern of 12 weeks', { ...apple, fiscalYear: { ...apple.fiscalYear, pattern: '4-4-4' } }],
    ['a field that means nothing', { ...isoYear, startMonth: 4 }],
    ['an unknown kind of year', { ...isoYear, fiscalYear: { kind: 'lunar', startMonth: 1, namedFor: 'end' } }],
  ])('%s has not the shape of one', (_, definition) => expect(Value.Check(CalendarDefinition, definition)).toBe(false));
});
