import { expect, test } from '@jest/globals';
import { movementOf } from './movement.js';
import { scorecardExample } from './example.js';

const criteria = (actual: string | null, baseline: string | null = '0.5') =>
  scorecardExample.criteria.map((criterion) => ({ ...criterion, actual, baseline }));

test('a card moves against the period before, and its criteria against their baselines', () => {
  const now = { ...scorecardExample, total: '75.0', band: 'Strong', criteria: criteria('0.8750') };
  const before = { ...scorecardExample, total: '80.5', band: 'Strong', criteria: criteria('0.9000') };
  expect(movementOf(now, before)).toEqual({
    total: '-5.5',
    band: { previous: 'Strong', now: 'Strong' },
    criteria: [{ criterionId: 'on-time', fromPrevious: '-0.025', fromBaseline: '0.375' }],
  });
});

test('what is missing on either side has no difference, and is not zero', () => {
  const now = { ...scorecardExample, criteria: criteria(null, null) };
  expect(movementOf(now, { ...scorecardExample, total: null })).toMatchObject({
    total: null,
    criteria: [{ fromPrevious: null, fromBaseline: null }],
  });
  expect(movementOf(now, undefined)).toMatchObject({ total: null, band: { previous: null } });
});
