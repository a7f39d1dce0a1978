import { expect, test } from '@jest/globals';
import { readMoment } from './read-moment.js';

test.each([
  ['00000000000000000042', { position: '00000000000000000042' }],
  ['2011-04-30', { recordedAt: '2011-04-30T23:59:59.999Z' }],
  ['2011-04-30T10:15:00Z', { recordedAt: '2011-04-30T10:15:00.000Z' }],
])('%s is a moment', (text, until) => expect(readMoment(text)).toEqual(until));

test.each(['', '42', '2011-02-30', '30.04.2011', 'yesterday', '2011-04-30T10:15:00'])('"%s" is none', (text) =>
  expect(readMoment(text)).toBeUndefined(),
);
