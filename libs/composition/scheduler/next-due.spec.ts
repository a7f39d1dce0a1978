import { expect, test } from '@jest/globals';
import type { Document, ReadStore } from '#read-store';
import { memoryReadStore } from '#read-store/memory';
import { nextDue } from './next-due.js';

const EVENING = '2010-11-19T22:00:00.000Z';

/** Read models in which these are due, by their field. */
async function dueIn(models: Readonly<Record<string, readonly [field: string, ...instants: string[]]>>): Promise<ReadStore> {
  const store = memoryReadStore();
  for (const [name, [field, ...instants]] of Object.entries(models)) {
    const collection = `${name}-1`;
    await store.declare({ name: collection, fields: { [field]: 'string' }, indexes: [[field]] });
    const put = instants.map((at, index): Document => ({ id: `${index}`, [field]: at }));
    await store.commit({ writes: [{ collection, put }] });
    await store.switchAlias(name, undefined, collection);
  }
  return store;
}

test('what is due next is the first instant of all read models after one, and up to another', async () => {
  const store = await dueIn({
    agenda: ['nextAt', '2010-11-24T05:00:00.000Z', '2010-11-18T05:00:00.000Z'],
    escalations: ['nextAt', '2010-11-22T15:00:00.000Z'],
    issues: ['escalatesAt', '2010-11-19T15:00:00.000Z'],
  });
  expect(await nextDue(store, '2010-11-18T05:00:00.000Z', EVENING)).toBe('2010-11-19T15:00:00.000Z');
  expect(await nextDue(store, '2010-11-19T15:00:00.000Z', EVENING)).toBeUndefined();
  expect(await nextDue(store, EVENING, '2010-11-22T15:00:00.000Z')).toBe('2010-11-22T15:00:00.000Z');
});

test('nothing is due where read models are not there yet', async () =>
  expect(await nextDue(memoryReadStore(), EVENING, '2011-01-01T00:00:00.000Z')).toBeUndefined());
