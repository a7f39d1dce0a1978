export { eventStoreDbForTests, type EventStoreDbForTests, type EventStoreDbWishes } from './eventstoredb-for-tests.js';
export type { EndSubscriptions, FaultControls, LoseAppends } from './faults/fault-controls.js';
export { startEventStoreDbProcess, type StandInProcess } from './stand-in-process.js';
export { startEventStoreDbStandIn, type StandIn } from './stand-in.js';
