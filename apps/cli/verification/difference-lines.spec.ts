import { expect, test } from '@jest/globals';
import { differenceLines } from './difference-lines.js';

const about = { collection: 'scorecards-v1', id: 'acme.gold.FY2011' };

test('a document that differs is told field by field, as stored and as the log makes it', () =>
  expect(
    differenceLines({ ...about, kind: 'different', fields: ['total'], stored: { id: 'x', total: '98' }, folded: { id: 'x' } }),
  ).toEqual(['  scorecards-v1/acme.gold.FY2011 differs', '    total', '      stored: "98"', '      folded: undefined']));

test.each([
  ['missing', 'is missing: the log makes it'],
  ['extra', 'is stored, but the log does not make it'],
  ['parked', 'stands still, parked'],
] as const)('a document that is %s takes one line', (kind, told) =>
  expect(differenceLines({ ...about, kind })).toEqual([`  scorecards-v1/acme.gold.FY2011 ${told}`]),
);
