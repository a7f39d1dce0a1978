import { describe, expect, test } from '@jest/globals';
import { heldOn } from './effective-dating.js';

const first = { effectiveFrom: '2010-10-01', name: 'first' };
const planned = { effectiveFrom: '2011-10-01', name: 'planned' };
const correction = { effectiveFrom: '2011-01-01', name: 'correction' };
const again = { effectiveFrom: '2011-01-01', name: 'again' };

describe('what holds on a date', () => {
  test('is nothing before the first revision', () => expect(heldOn([first], '2010-09-30')).toBeUndefined());

  test('is a revision from its first day on', () => {
    expect(heldOn([first, planned], '2011-09-30')).toBe(first);
    expect(heldOn([first, planned], '2011-10-01')).toBe(planned);
  });

  test('is a correction of the past until what was planned before takes effect', () => {
    expect(heldOn([first, planned, correction], '2010-12-31')).toBe(first);
    expect(heldOn([first, planned, correction], '2011-01-01')).toBe(correction);
    expect(heldOn([first, planned, correction], '2011-10-01')).toBe(planned);
  });

  test('is the one recorded last of two from the same day', () =>
    expect(heldOn([first, correction, again], '2011-01-01')).toBe(again));
});
