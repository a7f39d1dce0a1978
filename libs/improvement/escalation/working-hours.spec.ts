import { describe, expect, test } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import type { WorkingHours } from '#contracts';
import { upTwoLevels } from '../testing/index.js';
import { afterWorkingHours } from './working-hours.js';

const { hours } = upTwoLevels;
const zone = 'America/New_York';
const after = (since: string, count: number, more: Partial<WorkingHours> = {}) =>
  afterWorkingHours(since, count, { ...hours, ...more }, zone);

describe('working hours', () => {
  test('pass within a day, and go on with the next one', () => {
    expect(after('2011-03-14T15:00:00Z', 4)).toBe('2011-03-14T19:00:00.000Z');
    expect(after('2011-03-14T15:00:00Z', 6)).toBe('2011-03-14T21:00:00.000Z');
    expect(after('2011-03-14T15:00:00Z', 7)).toBe('2011-03-15T14:00:00.000Z');
  });

  test('begin in the morning where something comes in the night, and after the weekend', () => {
    expect(after('2011-03-15T03:00:00Z', 1)).toBe('2011-03-15T14:00:00.000Z');
    expect(after('2011-03-18T20:00:00Z', 2)).toBe('2011-03-21T14:00:00.000Z');
    expect(after('2011-03-19T15:00:00Z', 1)).toBe('2011-03-21T14:00:00.000Z');
  });

  test('do not pass on holidays', () =>
    expect(after('2011-03-14T20:00:00Z', 2, { days: { ...hours.days, holidays: ['2011-03-15'] } })).toBe(
      '2011-03-16T14:00:00.000Z',
    ));

  test('are those of the time zone, over the change of its clocks', () => {
    expect(after('2011-03-11T21:00:00Z', 2)).toBe('2011-03-14T14:00:00.000Z');
    const everyDay = { days: { week: [...hours.days.week, 'saturday' as const, 'sunday' as const], holidays: [] } };
    expect(after('2011-03-13T05:00:00Z', 9, { ...everyDay, from: '00:00', until: '23:00' })).toBe('2011-03-13T14:00:00.000Z');
  });

  test('add up: so many and so many more are as many as both at once', () =>
    assert(
      property(
        integer({ min: 1, max: 60 }),
        integer({ min: 1, max: 60 }),
        integer({ min: 0, max: 200 }),
        (some, more, offset) => {
          const since = new Date(Date.UTC(2011, 1, 1) + offset * 3_600_000).toISOString();
          expect(after(after(since, some), more)).toBe(after(since, some + more));
        },
      ),
    ));
});
