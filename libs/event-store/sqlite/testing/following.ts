import { START } from '../../index.js';
import { openSqliteEventStoreReader } from '../index.js';

/* Follows a log that another process writes, and prints position and id of every event. */
const [, , file = ''] = process.argv;
const reader = await openSqliteEventStoreReader({ file });
process.stdout.write('following\n');
for await (const batch of reader.subscribe({ after: START, signal: new AbortController().signal, batchSize: 7 }))
  for (const { position, id } of batch) process.stdout.write(`${position} ${id}\n`);
