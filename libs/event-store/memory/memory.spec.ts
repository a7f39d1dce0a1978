import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { eventStoreContract } from '#event-store/contract';
import { EventIdReused } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import { memoryHarness } from '../contract/broken/index.js';

eventStoreContract('the event store in memory keeps the promises of the port', () => memoryHarness());

describe('the event store in memory', () => {
  test('an event changed after it was appended is not changed in the log', async () => {
    const store = memoryEventStore();
    const markets = ['KE'];
    await store.append('partner-a', [{ id: randomUUID(), type: 'PartnerRegistered', data: { markets }, metadata: {} }], 'none');
    markets.push('UG');
    for await (const kept of store.readStream('partner-a')) {
      expect(kept.data).toEqual({ markets: ['KE'] });
      expect(Object.isFrozen(kept.data['markets'])).toBe(true);
    }
    expect.assertions(2);
  });

  test('an id that comes again at another expected revision is refused', async () => {
    const store = memoryEventStore();
    const [one, other] = [randomUUID(), randomUUID()].map((id) => ({ id, type: 'GoalSet', data: {}, metadata: {} }));
    if (!one || !other) throw new Error('expected two events');
    await store.append('partner-a', [one], 'none');
    await expect(store.append('partner-a', [other, one], 0)).rejects.toBeInstanceOf(EventIdReused);
    await expect(store.streamHead('partner-a')).resolves.toBe(0);
  });
});
