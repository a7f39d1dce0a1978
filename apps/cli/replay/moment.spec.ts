import { expect, test } from '@jest/globals';
import { momentOf } from './moment.js';

test('no moment is everything, a moment is what was known then, and anything else is told', () => {
  expect(momentOf(undefined)).toEqual({});
  expect(momentOf('2011-04-30')).toEqual({ recordedAt: '2011-04-30T23:59:59.999Z' });
  expect(() => momentOf('yesterday')).toThrow('--as-of yesterday: expected a position of twenty digits');
});
