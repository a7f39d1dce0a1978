export { authenticatorOf, tokenSettingsOf } from './authentication.js';
export { startPolicies } from './policy-runner.js';
export { openEventStore, openEventStoreReader, openReadStore, openSnapshotStore } from './stores.js';
export { systemClock } from './system-clock.js';
export { openWriteSide } from './write-side.js';
export { runProcess, type ProcessContext, type RunningProcess } from './run-process.js';
