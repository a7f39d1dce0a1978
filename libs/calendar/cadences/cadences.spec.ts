import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { anyDate } from '../testing/calendars.js';
import { CadenceDefinition, NAMED_RHYTHMS } from './cadence-definition.js';
import { checkCadence } from './check-cadence.js';
import { occurrenceOn } from './occurrence.js';
import { nextOccurrence, occurrencesBetween } from './occurrences.js';

const monthly: CadenceDefinition = {
  timeZone: 'Europe/Berlin',
  rhythm: { kind: 'monthly' },
  starts: '2024-01-31',
  workingDays: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: ['2024-03-29', '2024-04-01'] },
  roll: 'keep',
  countIn: 'working-days',
  bufferDays: 0,
};
const ruled = (rule: string, starts = '2024-01-01'): CadenceDefinition => ({
  ...monthly,
  starts,
  rhythm: { kind: 'rule', rule },
});
const scheduled = (cadence: CadenceDefinition, from: string, to: string): readonly string[] =>
  occurrencesBetween(cadence, from, to).map(({ scheduledFor }) => scheduledFor);

describe('rhythms that have a name', () => {
  test('what starts on the 31st falls on the last day of shorter months, leap day included, and comes back to the 31st', () =>
    expect(scheduled(monthly, '2024-01-01', '2024-05-31')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2024-05-31',
    ]));

  test('quarterly, half-yearly and annual ones have 3, 6 and 12 months between', () => {
    const dates = (kind: 'quarterly' | 'half-yearly' | 'annual') =>
      scheduled({ ...monthly, starts: '2023-11-30', rhythm: { kind } }, '2023-01-01', '2025-01-01');
    expect(dates('quarterly')).toEqual(['2023-11-30', '2024-02-29', '2024-05-30', '2024-08-30', '2024-11-30']);
    expect(dates('half-yearly')).toEqual(['2023-11-30', '2024-05-30', '2024-11-30']);
    expect(dates('annual')).toEqual(['2023-11-30', '2024-11-30']);
  });

  test('an annual one that starts on a leap day falls on 28 February of common years', () =>
    expect(scheduled({ ...monthly, starts: '2024-02-29', rhythm: { kind: 'annual' } }, '2024-01-01', '2028-12-31')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]));

  test('a December is followed by a January', () =>
    expect(scheduled(monthly, '2024-12-01', '2025-01-31')).toEqual(['2024-12-31', '2025-01-31']));

  test('nothing occurs before the start or after the end', () => {
    expect(scheduled({ ...monthly, until: '2024-03-31' }, '2023-01-01', '2024-12-31')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(scheduled({ ...monthly, until: '2024-03-30' }, '2024-03-01', '2024-12-31')).toEqual([]);
    expect(scheduled(monthly, '2023-01-01', '2024-01-30')).toEqual([]);
    expect(scheduled(monthly, '2024-03-31', '2024-03-31')).toEqual(['2024-03-31']);
  });

  test('the next occurrence is the first one after a date', () => {
    const next = (after: string, cadence = monthly) => nextOccurrence(cadence, after)?.scheduledFor;
    expect(next('2020-01-01')).toBe('2024-01-31');
    expect(next('2024-01-30')).toBe('2024-01-31');
    expect(next('2024-01-31')).toBe('2024-02-29');
    expect(next('2024-02-28', { ...monthly, until: '2024-02-29' })).toBe('2024-02-29');
    expect(next('2024-02-29', { ...monthly, until: '2024-03-30' })).toBeUndefined();
  });

  test('going from one occurrence to the next lists the same as asking for all between two dates', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMED_RHYTHMS), anyDate, anyDate, (kind, starts, from) => {
        const cadence = { ...monthly, starts, rhythm: { kind } };
        const [first, second] = [
          nextOccurrence(cadence, from),
          nextOccurrence(cadence, nextOccurrence(cadence, from)?.scheduledFor ?? from),
        ];
        expect(first && second && scheduled(cadence, first.scheduledFor, second.scheduledFor)).toEqual([
          first?.scheduledFor,
          second?.scheduledFor,
        ]);
      }),
    ));
});

describe('rules of RFC 5545', () => {
  test('the second Tuesday of a month', () =>
    expect(scheduled(ruled('FREQ=MONTHLY;BYDAY=2TU'), '2024-01-01', '2024-03-31')).toEqual([
      '2024-01-09',
      '2024-02-13',
      '2024-03-12',
    ]));

  test('the last working day of a month, by position (RFC 5545, 3.3.10)', () =>
    expect(scheduled(ruled('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'), '2024-02-01', '2024-03-31')).toEqual([
      '2024-02-29',
      '2024-03-29',
    ]));

  test('every four years on leap day, U.S. presidential style rules in November included (RFC 5545, 3.8.5.3)', () => {
    expect(scheduled(ruled('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'), '2024-01-01', '2032-12-31')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
    expect(
      scheduled(
        ruled('FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '1996-11-05'),
        '1996-01-01',
        '2004-12-31',
      ),
    ).toEqual(['1996-11-05', '2000-11-07', '2004-11-02']);
  });

  test('a month without a 31st is left out', () =>
    expect(scheduled(ruled('FREQ=MONTHLY;BYMONTHDAY=31'), '2024-01-01', '2024-05-31')).toEqual([
      '2024-01-31',
      '2024-03-31',
      '2024-05-31',
    ]));

  test('a rule ends after its count or on its last date, which belongs to it', () => {
    expect(scheduled(ruled('FREQ=WEEKLY;COUNT=2'), '2024-01-01', '2024-12-31')).toEqual(['2024-01-01', '2024-01-08']);
    expect(scheduled(ruled('FREQ=WEEKLY;UNTIL=20240115'), '2024-01-01', '2024-12-31')).toEqual([
      '2024-01-01',
      '2024-01-08',
      '2024-01-15',
    ]);
    expect(nextOccurrence(ruled('FREQ=WEEKLY;COUNT=2'), '2024-01-07')?.scheduledFor).toBe('2024-01-08');
    expect(nextOccurrence(ruled('FREQ=WEEKLY;COUNT=2'), '2024-01-08')).toBeUndefined();
    expect(nextOccurrence({ ...ruled('FREQ=WEEKLY'), until: '2024-01-14' }, '2024-01-08')).toBeUndefined();
  });

  test('a daily rule is right decades later, and on the days on which the clocks change', () => {
    expect(scheduled(ruled('FREQ=DAILY'), '2064-03-29', '2064-03-31')).toEqual(['2064-03-29', '2064-03-30', '2064-03-31']);
    expect(scheduled(ruled('FREQ=DAILY'), '2024-03-30', '2024-04-01')).toEqual(['2024-03-30', '2024-03-31', '2024-04-01']);
  });

  test('nothing occurs before the start', () =>
    expect(nextOccurrence(ruled('FREQ=WEEKLY'), '2019-05-05')?.scheduledFor).toBe('2024-01-01'));
});

describe('an occurrence and its parts', () => {
  const cadence: CadenceDefinition = {
    ...monthly,
    roll: 'following',
    preparation: { days: 5, bufferDays: 2 },
    bufferDays: 1,
    followUp: { days: 3, bufferDays: 2 },
  };

  test('it is held on a working day, and its work is counted in working days from there', () => {
    const { scheduledFor, heldOn, preparation, meeting, followUp } = occurrenceOn(cadence, '2024-03-31');
    expect([scheduledFor, heldOn]).toEqual(['2024-03-31', '2024-04-02']);
    expect(preparation).toMatchObject({ opensOn: '2024-03-22', dueOn: '2024-03-27', bufferEndsOn: '2024-04-02' });
    expect(meeting).toMatchObject({ opensOn: '2024-04-02', dueOn: '2024-04-02', bufferEndsOn: '2024-04-03' });
    expect(followUp).toMatchObject({ opensOn: '2024-04-02', dueOn: '2024-04-05', bufferEndsOn: '2024-04-09' });
  });

  test('counted in calendar days, holidays and weekends count', () => {
    const { preparation, followUp } = occurrenceOn({ ...cadence, countIn: 'calendar-days' }, '2024-03-31');
    expect(preparation).toMatchObject({ opensOn: '2024-03-28', dueOn: '2024-03-31', bufferEndsOn: '2024-04-02' });
    expect(followUp).toMatchObject({ opensOn: '2024-04-02', dueOn: '2024-04-05', bufferEndsOn: '2024-04-07' });
  });

  test('what is not asked for has no part', () => {
    const { preparation, followUp } = occurrenceOn(monthly, '2024-03-31');
    expect([preparation, followUp]).toEqual([undefined, undefined]);
  });

  test('a deadline is the end of its day in the zone, before and after the clocks change', () => {
    expect(occurrenceOn({ ...monthly, bufferDays: 1 }, '2024-03-30').meeting).toMatchObject({
      dueAt: '2024-03-30T23:00:00.000Z',
      lateAt: '2024-04-02T22:00:00.000Z',
    });
  });

  test('a deadline that the clocks skip moves on with them, and one that comes twice is the first', () => {
    const dueAt = (date: string) => occurrenceOn({ ...monthly, deadlineTime: '02:30' }, date).meeting.dueAt;
    expect(dueAt('2024-03-30')).toBe('2024-03-30T01:30:00.000Z');
    expect(dueAt('2024-03-31')).toBe('2024-03-31T01:30:00.000Z');
    expect(dueAt('2024-10-27')).toBe('2024-10-27T00:30:00.000Z');
  });

  test('each part closes after it opens, and buffers come last', () =>
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const part of Object.values(occurrenceOn(cadence, date))) {
          if (typeof part !== 'object') continue;
          expect(part.opensOn <= part.dueOn && part.dueOn <= part.bufferEndsOn).toBe(true);
          expect(part.dueAt <= part.lateAt).toBe(true);
        }
      }),
    ));
});

describe('a cadence definition', () => {
  const faults = (cadence: CadenceDefinition) => checkCadence(cadence).map(({ code, path }) => `${code} at ${path}`);

  test('one that can be used has no faults', () => {
    expect(Value.Check(CadenceDefinition, monthly)).toBe(true);
    expect(faults(monthly)).toEqual([]);
    expect(faults({ ...monthly, until: monthly.starts, preparation: { days: 2, bufferDays: 2 } })).toEqual([]);
    expect(faults(ruled('FREQ=MONTHLY;BYMONTHDAY=1,15,-1;WKST=SU'))).toEqual([]);
  });

  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'BYDAY=MO',
    'FREQ=DAILY\nEXDATE:20240101',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY;FOO=1',
    '',
  ])('a rule of dates has not the shape of %p', (rule) => expect(Value.Check(CadenceDefinition, ruled(rule))).toBe(false));

  test('dates exist, and a deadline is a time of day', () => {
    for (const wrong of [
      { starts: '2024-02-30' },
      { until: '2024-1-1' },
      { deadlineTime: '24:00' },
      { deadlineTime: '9:00' },
      { bufferDays: -1 },
    ])
      expect(Value.Check(CadenceDefinition, { ...monthly, ...wrong })).toBe(false);
  });

  test.each([
    ['FREQ=WEEKLY;BYDAY=2MO', 'BYDAY with numeric value MUST NOT be used unless FREQ is MONTHLY or YEARLY'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'expected a rule that recurs at least once'],
    ['FREQ=MONTHLY;UNTIL=20231231', 'expected a rule that recurs at least once'],
    ['FREQ=MONTHLY;BYMONTHDAY=45', 'expected values that exist, each once, in BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,45', 'expected values that exist, each once, in BYMONTHDAY'],
    ['FREQ=DAILY;INTERVAL=1;INTERVAL=2', 'expected INTERVAL once'],
  ])('the rule %p is a fault: %s', (rule, message) =>
    expect(checkCadence(ruled(rule))).toEqual([{ code: 'rule-invalid', path: 'rhythm.rule', message }]),
  );

  test('all faults are told at once, each with its field', () =>
    expect(
      checkCadence({ ...monthly, timeZone: 'Mars/Olympus', until: '2024-01-30', preparation: { days: 1, bufferDays: 2 } }),
    ).toEqual([
      {
        code: 'time-zone-unknown',
        path: 'timeZone',
        message: 'expected an IANA time zone such as Europe/Berlin, got Mars/Olympus',
      },
      { code: 'until-before-start', path: 'until', message: 'expected 2024-01-31 or later, got 2024-01-30' },
      {
        code: 'buffer-longer-than-preparation',
        path: 'preparation.bufferDays',
        message: 'expected at most the 1 days of the preparation, got 2',
      },
    ]));
});
