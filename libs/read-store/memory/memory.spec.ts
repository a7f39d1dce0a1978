import { describe, expect, test } from '@jest/globals';
import { memoryReadStore } from '#read-store/memory';

describe('the read store in memory', () => {
  test('a document changed after it was committed is not changed in the store', async () => {
    const store = memoryReadStore();
    await store.declare({ name: 'cards', fields: { total: 'decimal' }, indexes: [] });
    const criteria = ['on-time'];
    await store.commit({ writes: [{ collection: 'cards', put: [{ id: 'a', total: '9.5', criteria }] }] });
    criteria.push('freight');
    const kept = (await store.getMany('cards', ['a'])).get('a');
    expect(kept).toEqual({ id: 'a', total: '9.5', criteria: ['on-time'] });
    expect(Object.isFrozen(kept?.['criteria'])).toBe(true);
  });
});
