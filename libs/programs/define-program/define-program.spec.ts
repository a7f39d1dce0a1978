import { describe, test } from '@jest/globals';
import { programDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager, calendarYear, federalYear, fiscalYear2011, monthsFrom, scms } from '../testing/index.js';
import { defineProgram } from './define-program.js';

const programId = 'scms';
const body = { programId, ...scms, effectiveFrom: '2005-10-01' };

/** The federal year, named for the calendar year in which it starts. */
const namedForStart = monthsFrom(10, 'start');

describe('defining a program', () => {
  test('enters it with its calendar, from a day on', () =>
    given()
      .when(defineProgram, body, by(aProgramManager))
      .thenRecorded(programDefined({ programId, revision: 1, effectiveFrom: '2005-10-01', program: scms })));

  test('holds from the business date in its own time zone unless told otherwise', () =>
    given()
      .when(defineProgram, { programId, ...scms }, by(aProgramManager, { effectiveAt: '2011-03-01T03:00:00Z' }))
      .thenRecordedLike({ type: 'ProgramDefined', data: { effectiveFrom: '2011-02-28' } }));

  test('anew is a revision that says what it replaces', () =>
    given(aProgram())
      .when(defineProgram, { ...body, name: 'SCMS', effectiveFrom: '2011-01-01' }, by(aProgramManager))
      .thenRecorded(
        programDefined({
          programId,
          revision: 5,
          effectiveFrom: '2011-01-01',
          program: { ...scms, name: 'SCMS' },
          replaces: 1,
          previous: scms,
        }),
      ));

  test('as it is already defined changes nothing', () =>
    given(aProgram())
      .when(defineProgram, { ...body, effectiveFrom: '2011-01-01' }, by(aProgramManager))
      .thenNothing());

  test('lets it begin earlier with the same calendar, even where fiscal years are open', () =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(defineProgram, { ...body, effectiveFrom: '2001-02-03' }, by(aProgramManager))
      .thenRecordedLike({ type: 'ProgramDefined', data: { effectiveFrom: '2001-02-03' } }));

  test('is refused for a time zone that does not exist', () =>
    given()
      .when(defineProgram, { ...body, calendar: { ...federalYear, timeZone: 'Mars/Olympus' } }, by(aProgramManager))
      .thenRefused('time-zone-unknown', 'calendar.timeZone'));

  test('is refused where weeks are to close a year of calendar months', () =>
    given()
      .when(defineProgram, { ...body, calendar: { ...federalYear, closingPeriod: 'week' } }, by(aProgramManager))
      .thenRefused('closing-period-does-not-nest', 'calendar.closingPeriod'));

  test('is malformed for a month that does not exist, a date that does not exist, and a field that is unknown', () => {
    const attempt = given().when(
      defineProgram,
      {
        ...body,
        calendar: { ...federalYear, fiscalYear: { kind: 'calendar-months', startMonth: 13, namedFor: 'end' }, moon: 'full' },
        effectiveFrom: '2011-02-29',
      },
      by(aProgramManager),
    );
    for (const path of ['calendar.fiscalYear.startMonth', 'calendar.moon', 'effectiveFrom']) attempt.thenMalformed(path);
  });
});

describe('changing the calendar of a program', () => {
  const changed = { ...body, calendar: calendarYear, effectiveFrom: '2012-01-01' };

  test('takes effect with a fiscal year of the new calendar', () =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(defineProgram, changed, by(aProgramManager))
      .thenRecordedLike({ type: 'ProgramDefined', data: { program: { ...scms, calendar: calendarYear } } }));

  test('is refused in the middle of a fiscal year of the new calendar', () =>
    given(aProgram())
      .when(defineProgram, { ...changed, effectiveFrom: '2012-02-01' }, by(aProgramManager))
      .thenRefused('calendar-not-at-year-start', 'effectiveFrom'));

  test.each(['2011-01-01', '2010-01-01'])('is refused from %s, for a fiscal year that may hold measurements', (effectiveFrom) =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(defineProgram, { ...changed, effectiveFrom }, by(aProgramManager))
      .thenRefused('calendar-in-use', 'calendar'),
  );

  test('of a program from its first day on is refused where a fiscal year is open', () =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(defineProgram, { ...body, calendar: { ...federalYear, timeZone: 'Europe/Berlin' } }, by(aProgramManager))
      .thenRefused('calendar-in-use', 'calendar'));

  test('is refused where a fiscal year would have the name of the one before', () =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(defineProgram, { ...body, calendar: namedForStart, effectiveFrom: '2011-10-01' }, by(aProgramManager))
      .thenRefused('fiscal-year-repeated', 'calendar'));

  test('is refused where one that is already planned would then begin with a name that was used', () => {
    const planned = programDefined({
      programId,
      revision: 5,
      effectiveFrom: '2014-10-01',
      program: { ...scms, calendar: monthsFrom(10, 'start') },
    });
    given(aProgram({ program: { ...scms, calendar: monthsFrom(7, 'start') }, since: [planned] }))
      .when(defineProgram, { ...body, calendar: monthsFrom(10, 'end'), effectiveFrom: '2012-10-01' }, by(aProgramManager))
      .thenRefused('fiscal-year-repeated', 'calendar');
  });
});
