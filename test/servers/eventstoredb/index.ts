export type { EndSubscriptions, FaultControls, LoseAppends } from './faults/fault-controls.js';
export { startEventStoreDbStandIn, type StandIn } from './stand-in.js';
