import type { ContractPromise } from '../harness.js';
import { closingPromises } from './closing.js';
import { collectionPromises } from './collections.js';
import { commitPromises } from './commits.js';
import { documentPromises } from './documents.js';
import { filterPromises } from './filters.js';
import { orderPromises } from './orders.js';
import { pagePromises } from './pages.js';
import { streamPromises } from './streams.js';

/** Every promise of the port. */
export const promises: readonly ContractPromise[] = [
  ...documentPromises,
  ...commitPromises,
  ...filterPromises,
  ...orderPromises,
  ...pagePromises,
  ...streamPromises,
  ...collectionPromises,
  ...closingPromises,
];
