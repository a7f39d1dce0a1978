import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { anyDate } from '../testing/calendars.js';
import { workingCalendar } from './working-calendar.js';
import { Roll, type WorkingDays } from './working-days.js';

const weekdays: WorkingDays['week'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
/** Easter 2024: Good Friday is 29 March, Easter Monday 1 April. */
const easter = () => workingCalendar({ week: weekdays, holidays: ['2024-03-29', '2024-04-01'] });

describe('working days', () => {
  test('weekends and holidays are not worked', () => {
    expect(
      ['2024-03-28', '2024-03-29', '2024-03-30', '2024-03-31', '2024-04-01', '2024-04-02'].map(easter().isWorkingDay),
    ).toEqual([true, false, false, false, false, true]);
  });

  test('a week may be worked from Sunday to Thursday', () => {
    const { isWorkingDay } = workingCalendar({ week: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'], holidays: [] });
    expect(['2024-03-29', '2024-03-30', '2024-03-31'].map(isWorkingDay)).toEqual([false, false, true]);
  });

  test('counting skips what is not worked, in both directions', () => {
    expect(easter().addWorkingDays('2024-03-28', 1)).toBe('2024-04-02');
    expect(easter().addWorkingDays('2024-04-02', -1)).toBe('2024-03-28');
    expect(easter().addWorkingDays('2024-03-27', 3)).toBe('2024-04-03');
    expect(easter().addWorkingDays('2024-03-31', 1)).toBe('2024-04-02');
    expect(easter().addWorkingDays('2024-03-31', 0)).toBe('2024-03-31');
  });

  test('a week without a working day cannot be counted in', () =>
    expect(() => workingCalendar({ week: [], holidays: [] })).toThrow('expected at least one working day a week'));

  test('counting on and back returns to a working day', () =>
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const start = easter().addWorkingDays(date, 1);
        const end = easter().addWorkingDays(start, count);
        expect(easter().isWorkingDay(end)).toBe(true);
        expect(easter().addWorkingDays(end, -count)).toBe(start);
      }),
    ));
});

describe('conventions for dates that are not worked (ISDA Definitions, 4.12)', () => {
  test.each([
    ['keep', '2024-03-30'],
    ['following', '2024-04-02'],
    ['preceding', '2024-03-28'],
    ['modified-following', '2024-03-28'],
  ] as const)('%s moves Easter Saturday, at the end of March, to %s', (convention, date) =>
    expect(easter().roll('2024-03-30', convention)).toBe(date),
  );

  test('modified following moves on within the month', () =>
    expect(easter().roll('2024-04-06', 'modified-following')).toBe('2024-04-08'));

  test('a working day stays, whatever the convention', () => {
    for (const convention of Roll.enum) expect(easter().roll('2024-04-02', convention)).toBe('2024-04-02');
  });
});
