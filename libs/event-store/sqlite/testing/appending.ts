import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '../index.js';

/*
 * Appends without end to eight streams, two events at a time, and prints what is acknowledged: stream, revision and id of the last event.
 * Where the disk fails it says so, and what the appends under way were told.
 */
const [, , file = ''] = process.argv;
const print = (...words: readonly (string | number)[]): boolean => process.stdout.write(`${words.join(' ')}\n`);

const store = await openSqliteEventStore({ file, onFatal: (error) => print('fatal', error.message) });

const appendTo = async (stream: string): Promise<void> => {
  for (;;) {
    const [one, other] = [randomUUID(), randomUUID()];
    const events = [one, other].map((id) => ({ id, type: 'MetricRecorded', data: { text: 'x'.repeat(500) }, metadata: {} }));
    const { revision } = await store.append(stream, events, 'any');
    print('stored', stream, revision, other);
  }
};

const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => appendTo(`partner-${n}`)));
for (const end of ends) if (end.status === 'rejected') print('refused', String(end.reason));
await store.close();
print('closed');
