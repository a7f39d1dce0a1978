import { describe, test } from '@jest/globals';
import { fiscalYearOpened, programDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, fiscalYear2011, monthsFrom, scms, theLedger } from '../testing/index.js';
import { openFiscalYear } from './open-fiscal-year.js';

const open = (fiscalYear: string) => ({ programId: 'scms', fiscalYear });

describe('opening a fiscal year', () => {
  test('records its days', () =>
    given(aProgram())
      .when(openFiscalYear, open('FY2011'), by(theLedger))
      .thenRecorded(fiscalYearOpened({ programId: 'scms', ...fiscalYear2011 })));

  test('again changes nothing', () =>
    given(aProgram({ opened: [fiscalYear2011] }))
      .when(openFiscalYear, open('FY2011'), by(theLedger))
      .thenNothing());

  test('in which the program begins is possible, before that it is refused', () => {
    const atTheEnd = aProgram({ effectiveFrom: '2011-09-30' });
    given(atTheEnd)
      .when(openFiscalYear, open('FY2011'), by(theLedger))
      .thenRecorded(fiscalYearOpened({ programId: 'scms', ...fiscalYear2011 }));
    given(atTheEnd).when(openFiscalYear, open('FY2010'), by(theLedger)).thenRefused('program-not-in-force', 'fiscalYear');
  });

  test('of a program that is not defined is refused', () =>
    given().when(openFiscalYear, open('FY2011'), by(theLedger)).thenRefused('program-unknown', 'programId'));

  test('that no calendar has is refused', () =>
    given(aProgram()).when(openFiscalYear, open('FY9999'), by(theLedger)).thenRefused('fiscal-year-unknown', 'fiscalYear'));

  test('is malformed for a period that is no year', () =>
    given(aProgram()).when(openFiscalYear, open('FY2011-P04'), by(theLedger)).thenMalformed('fiscalYear'));

  describe('of a program whose calendar changes on 2014-07-01 to a year from July', () => {
    const fromJuly = programDefined({
      programId: 'scms',
      revision: 5,
      effectiveFrom: '2014-07-01',
      program: { ...scms, calendar: monthsFrom(7) },
    });
    const changing = aProgram({ since: [fromJuly] });

    test('records the last whole year of the calendar before', () =>
      given(changing)
        .when(openFiscalYear, open('FY2013'), by(theLedger))
        .thenRecorded(fiscalYearOpened({ ...open('FY2013'), from: '2012-10-01', to: '2013-09-30' })));

    test('is refused for the year that is cut short', () =>
      given(changing).when(openFiscalYear, open('FY2014'), by(theLedger)).thenRefused('fiscal-year-cut-short', 'fiscalYear'));

    test('records the first year of the new calendar', () =>
      given(changing)
        .when(openFiscalYear, open('FY2015'), by(theLedger))
        .thenRecorded(fiscalYearOpened({ ...open('FY2015'), from: '2014-07-01', to: '2015-06-30' })));
  });
});
