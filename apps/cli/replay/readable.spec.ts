import { expect, test } from '@jest/globals';
import type { StoredEvent } from '#event-store';
import { readable } from './readable.js';

const event: StoredEvent = {
  id: '6fa459ea-ee8a-3ca4-894e-db77e160355e',
  type: 'GoalSet',
  stream: 'partner-acme',
  revision: 7,
  position: '00000000000000000042',
  data: { goalId: 'g1', terms: { target: '98.5', markets: ['kenya', 'uganda'] }, steps: [{ from: '0' }] },
  metadata: {
    recordedAt: '2011-03-01T09:00:00.000Z',
    effectiveAt: '2011-03-01T09:00:00.000Z',
    actor: { id: 'ama', kind: 'user', side: 'vendor' },
  },
};

test('an event is told as when, what, by whom and where, then what it says, nested as it is', () =>
  expect(readable(event)).toBe(
    [
      '2011-03-01 09:00:00.000Z  GoalSet  by user ama  (partner-acme@7)',
      '    goalId: g1',
      '    terms:',
      '      target: 98.5',
      '      markets: kenya, uganda',
      '    steps:',
      '      0:',
      '        from: 0',
    ].join('\n'),
  ));

test('since when it holds, its reason, and on whose behalf it was done are told where there is something to tell', () => {
  const actor = { id: 'crm', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
  const told = readable({
    ...event,
    metadata: { ...event.metadata, effectiveAt: '2011-02-01T00:00:00.000Z', reason: 'agreed by phone', actor },
  });
  expect(told).toContain('by service crm on behalf of ama');
  expect(told).toContain('    holds from: 2011-02-01T00:00:00.000Z\n    reason: agreed by phone\n    goalId: g1');
});

test('what others wrote does not steer the terminal', () => {
  const told = readable({ ...event, data: { note: '\u001B[2Jcleared\u0007' } });
  expect(told).toContain('note:  [2Jcleared ');
});
