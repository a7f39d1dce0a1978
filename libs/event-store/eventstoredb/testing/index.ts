export { eventStoreDbHarness } from './eventstoredb-harness.js';
export { IMPATIENT, withMisbehaving, type Misbehaving } from './misbehaving.js';
export { otherApplication } from './other-application.js';
