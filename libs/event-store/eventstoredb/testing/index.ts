export { eventStoreDbHarness } from './eventstoredb-harness.js';
