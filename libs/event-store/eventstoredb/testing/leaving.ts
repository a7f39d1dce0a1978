import { randomUUID } from 'node:crypto';
import { START } from '../../index.js';
import { openEventStoreDb } from '../index.js';

/* Appends, leaves what it reads and follows in the middle, closes the store, and has nothing more to do. */
const [, , connectionString = ''] = process.argv;
const store = await openEventStoreDb({ connectionString });
const event = () => ({ id: randomUUID(), type: 'MetricRecorded', data: {}, metadata: {} });
await store.append('partner-a', Array.from({ length: 500 }, event), 'none');

const left = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const item of items) if (item !== undefined) return;
};
await left(store.readAll());
await left(store.readStream('partner-a'));
await left(store.subscribe({ after: START, signal: new AbortController().signal }));
await store.close();
process.stdout.write('closed\n');
