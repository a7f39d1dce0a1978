import { describe, test } from '@jest/globals';
import { fiscalYearOpened, programDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, calendarYear, fiscalYear2011, scms, theLedger } from '../testing/index.js';
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
    const midYear = aProgram({ effectiveFrom: '2011-02-01' });
    given(midYear)
      .when(openFiscalYear, open('FY2011'), by(theLedger))
      .thenRecorded(fiscalYearOpened({ programId: 'scms', ...fiscalYear2011 }));
    given(midYear).when(openFiscalYear, open('FY2010'), by(theLedger)).thenRefused('program-not-in-force', 'fiscalYear');
  });

  test('of a program that is not defined is refused', () =>
    given().when(openFiscalYear, open('FY2011'), by(theLedger)).thenRefused('program-unknown', 'programId'));

  test('that no calendar has is refused', () =>
    given(aProgram()).when(openFiscalYear, open('FY9999'), by(theLedger)).thenRefused('fiscal-year-unknown', 'fiscalYear'));

  test('is malformed for a period that is no year', () =>
    given(aProgram()).when(openFiscalYear, open('FY2011-P04'), by(theLedger)).thenMalformed('fiscalYear'));

  test('that a change of calendar cuts short is refused, and the first of the new calendar is opened', () => {
    const { events, ...program } = aProgram();
    const changed = programDefined({
      programId: 'scms',
      revision: events.length + 1,
      effectiveFrom: '2013-01-01',
      program: { ...scms, calendar: calendarYear },
    });
    const history = { ...program, events: [...events, changed] };
    given(history)
      .when(openFiscalYear, open('FY2013'), by(theLedger))
      .thenRecorded(fiscalYearOpened({ ...open('FY2013'), from: '2013-01-01', to: '2013-12-31' }));
    const skipped = { ...history, events: [...events, { ...changed, data: { ...changed.data, effectiveFrom: '2014-01-01' } }] };
    given(skipped)
      .when(openFiscalYear, open('FY2013'), by(theLedger))
      .thenRecorded(fiscalYearOpened({ ...open('FY2013'), from: '2012-10-01', to: '2013-09-30' }));
  });
});
