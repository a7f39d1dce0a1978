import { openMongoReadStore, type WayOfWriting } from '../index.js';
import { countOn, SUMS } from './counting.js';

/* Counts without end. Run as a process of its own, to be killed at any moment. */
const [, , url = '', database = '', writes = 'transactions'] = process.argv;
const store = await openMongoReadStore({ url, database, writes: writes as WayOfWriting });
await store.declare(SUMS);
for (;;) process.stdout.write(`${await countOn(store)}\n`);
