import { describe, expect, test } from '@jest/globals';
import { eventDigest, type StoredEvent } from '#event-store';

const event: StoredEvent = {
  id: '6fa459ea-ee8a-3ca4-894e-db77e160355e',
  type: 'GoalSet',
  stream: 'partner-acme',
  revision: 3,
  position: '00000000000000000007',
  data: { target: '98.5', unit: 'percent' },
  metadata: { recordedAt: '2011-03-01T09:00:00.000Z' },
};

describe('the digest of an event', () => {
  test('is the same at another position, and however its fields are ordered', () =>
    expect(eventDigest({ ...event, position: '00000000000000000912', data: { unit: 'percent', target: '98.5' } })).toBe(
      eventDigest(event),
    ));

  test.each([
    ['stream', { stream: 'partner-bolt' }],
    ['revision', { revision: 4 }],
    ['id', { id: '16fd2706-8baf-433b-82eb-8c7fada847da' }],
    ['type', { type: 'GoalAgreed' }],
    ['data', { data: { target: '98.6', unit: 'percent' } }],
    ['time at which the same command was recorded again', { metadata: { recordedAt: '2011-03-01T09:00:00.001Z' } }],
  ])('is another with another %s', (_, other) => expect(eventDigest({ ...event, ...other })).not.toBe(eventDigest(event)));
});
