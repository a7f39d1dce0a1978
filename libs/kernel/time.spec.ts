import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isBusinessDate, isInstant } from './time.js';

describe('a business date', () => {
  test.each(['2011-02-28', '2012-02-29', '1600-01-01', '9899-12-31'])('exists: %s', (date) =>
    expect(isBusinessDate(date)).toBe(true),
  );

  test.each(['2011-02-29', '2011-13-01', '2011-2-1', '2011-02-28T00:00:00Z', '0001-01-01', '9900-01-01', '', 20110228, null])(
    'does not, or is out of reach: %p',
    (date) => expect(isBusinessDate(date)).toBe(false),
  );
});

describe('an instant', () => {
  test.each(['2011-02-28T10:00:00Z', '2011-02-28T10:00:00.123Z'])('exists: %s', (instant) =>
    expect(isInstant(instant)).toBe(true),
  );

  test.each([
    '2011-02-29T10:00:00Z',
    '2011-02-28T24:00:00Z',
    '2011-02-28T10:00:60Z',
    '2011-02-28T10:00:00+01:00',
    '0001-01-01T00:00:00Z',
    '2011-02-28',
  ])('does not, or is out of reach: %p', (instant) => expect(isInstant(instant)).toBe(false));
});

describe('dates and instants exist', () => {
  const padded = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const year = fc.integer({ min: 1600, max: 9899 }).map(String);
  const taken = (read: () => unknown): boolean => {
    try {
      return Boolean(read());
    } catch {
      return false;
    }
  };

  test('where Temporal says so', () =>
    fc.assert(
      fc.property(year, padded(14), padded(33), padded(25), padded(59), padded(59), (y, month, day, h, m, s) => {
        const date = `${y}-${month}-${day}`;
        expect(isBusinessDate(date)).toBe(taken(() => Temporal.PlainDate.from(date, { overflow: 'reject' })));
        const instant = `${date}T${h}:${m}:${s}.5Z`;
        expect(isInstant(instant)).toBe(taken(() => Temporal.Instant.from(instant)));
      }),
    ));
});
