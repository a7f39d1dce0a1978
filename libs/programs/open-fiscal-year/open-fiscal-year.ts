import { parsePeriod } from '#calendar';
import { fiscalYearOpened, programStream, refuse } from '#contracts';
import { command } from '#kernel';
import { calendarSpans, findPeriod, isFiscalYearOpened } from '../program/calendars.js';
import { firstDay } from '../program/first-day.js';
import { program, type Program } from '../program/program.js';
import { OpenFiscalYearBody } from './open-fiscal-year.body.js';

/** Why there is no such fiscal year: a change of calendar cuts it short, or no calendar has it. */
const noSuchYear = (program: Program, fiscalYear: string) => {
  const cut = calendarSpans(program).some(({ calendar, from = '', next }) => {
    const year = parsePeriod(calendar, fiscalYear);
    return year && next !== undefined && from <= year.from && year.from < next;
  });
  return cut
    ? refuse(
        'fiscal-year-cut-short',
        'fiscalYear',
        `expected a fiscal year that one calendar holds throughout, got ${fiscalYear}`,
      )
    : refuse('fiscal-year-unknown', 'fiscalYear', `expected a fiscal year of the program's calendar, got ${fiscalYear}`);
};

/**
 * Opens a fiscal year for measurements: from then on its calendar cannot change. The ledger issues it before the first period of the year is
 * opened. Again, it changes nothing.
 */
export const openFiscalYear = command({
  name: 'OpenFiscalYear',
  describes: 'Opens a fiscal year for measurements, after which its calendar cannot change',
  body: OpenFiscalYearBody,
  example: { programId: 'scms', fiscalYear: 'FY2011' },
  allowed: { scope: 'commands:programs', sides: [] },
  stream: ({ programId }) => programStream(programId),
  slices: { program },
  decide({ programId, fiscalYear }, { program }) {
    const first = firstDay(program);
    if (first === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    if (isFiscalYearOpened(program, fiscalYear)) return [];
    const found = findPeriod(program, fiscalYear);
    if (!found) return noSuchYear(program, fiscalYear);
    const { from, to } = found.period;
    if (to < first)
      return refuse(
        'program-not-in-force',
        'fiscalYear',
        `expected a fiscal year that ends on ${first} or later, got ${fiscalYear}`,
      );
    return [fiscalYearOpened({ programId, fiscalYear, from, to })];
  },
});
