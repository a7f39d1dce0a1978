import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { covers, dayAfter, dayBefore, overlaps, spanOf } from './spans.js';

const day = fc.nat(12).map((offset) => `2011-02-${String(offset + 10)}`);
const anySpan = fc
  .tuple(day, fc.option(day, { nil: undefined }))
  .filter(([from, until]) => until === undefined || from <= until)
  .map(([from, until]) => spanOf(from, until));
const days = Array.from({ length: 13 }, (_, offset) => `2011-02-${String(offset + 10)}`);

describe('spans of days', () => {
  test('overlap where a day belongs to both', () =>
    fc.assert(
      fc.property(anySpan, anySpan, (left, right) =>
        expect(overlaps(left, right)).toBe(days.some((date) => covers(left, date) && covers(right, date))),
      ),
    ));

  test('know the day before and the day after, across months and leap days', () => {
    expect(dayBefore('2012-03-01')).toBe('2012-02-29');
    expect(dayAfter('2011-12-31')).toBe('2012-01-01');
  });
});
