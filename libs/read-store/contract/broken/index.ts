import type { Breakings } from './broken.js';
import { brokenClosing } from './closing.js';
import { brokenCollections } from './collections.js';
import { brokenCommits } from './commits.js';
import { brokenDocuments } from './documents.js';
import { brokenFilters } from './filters.js';
import { brokenOrders } from './orders.js';
import { brokenPages } from './pages.js';
import { brokenStreams } from './streams.js';

/** For every promise, an adapter that breaks it: the kit has to catch each. */
export const breakings: Breakings = {
  ...brokenDocuments,
  ...brokenCommits,
  ...brokenFilters,
  ...brokenOrders,
  ...brokenPages,
  ...brokenStreams,
  ...brokenCollections,
  ...brokenClosing,
};
