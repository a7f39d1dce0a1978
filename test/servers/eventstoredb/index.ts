export { eventStoreDbForTests, type EventStoreDbForTests } from './eventstoredb-for-tests.js';
export { startEventStoreDbProcess, type StandInProcess } from './stand-in-process.js';
export { startEventStoreDbStandIn, type StandIn } from './stand-in.js';
