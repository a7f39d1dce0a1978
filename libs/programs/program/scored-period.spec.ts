import { describe, expect, test } from '@jest/globals';
import type { DomainEvent, RecordedEvent } from '#kernel';
import { aProgram, scms } from '../testing/index.js';
import { NO_PROGRAM, program } from './program.js';
import { scoredPeriod } from './scored-period.js';

const folded = (events: readonly DomainEvent[]) =>
  events.map((event, revision) => ({ ...event, revision }) as RecordedEvent).reduce(program.evolve, program.initial);
const monthly = folded(aProgram().events);
const quarterly = folded(aProgram({ program: { ...scms, calendar: { ...scms.calendar, closingPeriod: 'quarter' } } }).events);

describe('a period for which partners are scored', () => {
  test.each(['FY2011-P04', 'FY2011-Q2', 'FY2011'])('is a closing period or made up of them: %s', (periodId) =>
    expect(scoredPeriod(monthly, 'scms', periodId)).toMatchObject({ id: periodId }),
  );

  test('is not one that no card is for', () => {
    expect(scoredPeriod(monthly, 'scms', 'FY2011-W14')).toMatchObject({ refused: 'period-not-scored', path: 'periodId' });
    expect(scoredPeriod(quarterly, 'scms', 'FY2011-P04')).toMatchObject({ refused: 'period-not-scored' });
    expect(scoredPeriod(quarterly, 'scms', 'FY2011-Q2')).toMatchObject({ id: 'FY2011-Q2' });
  });

  test('is one of the calendar of a program that is defined', () => {
    expect(scoredPeriod(monthly, 'scms', 'FY2011-P13')).toMatchObject({ refused: 'period-unknown', path: 'periodId' });
    expect(scoredPeriod(NO_PROGRAM, 'scms', 'FY2011')).toMatchObject({ refused: 'program-unknown', path: 'programId' });
  });
});
