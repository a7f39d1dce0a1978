export { eventStoreDbHarness } from './eventstoredb-harness.js';
export { IMPATIENT, withMisbehaving, type Misbehaving } from './misbehaving.js';
export { otherApplication, type OtherApplication } from './other-application.js';
