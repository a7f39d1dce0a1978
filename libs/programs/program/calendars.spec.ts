import { describe, expect, test } from '@jest/globals';
import type { CalendarDefinition } from '#calendar';
import { programDefined, type ProgramDefinition } from '#contracts';
import { stateAfter } from '#kernel/given-when-then';
import { aProgram, calendarYear, federalYear, fiscalYear2011, scms } from '../testing/index.js';
import { businessDate } from './business-date.js';
import { calendarOn, closingPeriodOn, findPeriod, isFiscalYearOpened } from './calendars.js';
import { program } from './program.js';

const defined = (revision: number, effectiveFrom: string, program: ProgramDefinition) =>
  programDefined({ programId: 'scms', revision, effectiveFrom, program });

const state = stateAfter(
  program,
  aProgram({
    opened: [fiscalYear2011],
    since: [defined(5, '2010-01-01', { ...scms, name: 'SCMS' }), defined(6, '2013-01-01', { ...scms, calendar: calendarYear })],
  }),
);

describe('the calendars of a program', () => {
  test('follow each other, the first one laying out the days before the program too', () => {
    expect(calendarOn(state, '1999-01-01')).toEqual(federalYear);
    expect(calendarOn(state, '2012-12-31')).toEqual(federalYear);
    expect(calendarOn(state, '2013-01-01')).toEqual(calendarYear);
    expect(calendarOn(program.initial, '2011-01-01')).toBeUndefined();
  });

  test('find a closing period by a date in it', () => {
    expect(closingPeriodOn(state, '2011-01-15')?.id).toBe('FY2011-P04');
    expect(closingPeriodOn(state, '2013-01-15')?.id).toBe('FY2013-P01');
    expect(closingPeriodOn(program.initial, '2011-01-15')).toBeUndefined();
  });

  test('have no period in a fiscal year that a change cuts short, whose name the next one bears', () => {
    expect(closingPeriodOn(state, '2012-09-30')?.id).toBe('FY2012-P12');
    expect(closingPeriodOn(state, '2012-10-01')).toBeUndefined();
    expect(closingPeriodOn(state, '2012-12-31')).toBeUndefined();
  });

  test('have no period in a fiscal year whose last day belongs to the next calendar', () => {
    const weeks: CalendarDefinition = {
      timeZone: 'America/New_York',
      fiscalYear: { kind: '52-53-week', pattern: '4-4-5', weekStart: 'sunday', ends: { month: 9, on: 'last' }, namedFor: 'end' },
      closingPeriod: 'month',
    };
    const changing = stateAfter(program, aProgram({ since: [defined(5, '2012-09-30', { ...scms, calendar: weeks })] }));
    expect(closingPeriodOn(changing, '2012-09-29')).toBeUndefined();
    expect(closingPeriodOn(changing, '2012-09-30')?.id).toBe('FY2013-P01');
  });

  test('find a period by its id under the calendar that has it', () => {
    expect(findPeriod(state, 'FY2011-P04')?.period).toMatchObject({ from: '2011-01-01', to: '2011-01-31' });
    expect(findPeriod(state, 'FY2013-P01')?.period).toMatchObject({ from: '2013-01-01' });
    expect(findPeriod(state, 'FY2013-P01')?.calendar).toEqual(calendarYear);
    expect(findPeriod(state, 'FY2011-P13')).toBeUndefined();
    expect(findPeriod(state, 'soon')).toBeUndefined();
  });

  test('know which fiscal years may hold measurements', () => {
    expect(isFiscalYearOpened(state, 'FY2011')).toBe(true);
    expect(isFiscalYearOpened(state, 'FY2012')).toBe(false);
  });

  test('say which business date it is', () => {
    expect(businessDate(state, '2011-03-01T03:00:00Z')).toBe('2011-02-28');
    expect(businessDate(program.initial, '2011-03-01T03:00:00Z')).toBe('2011-03-01');
  });
});
