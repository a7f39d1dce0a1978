export { authenticatorOf, tokenSettingsOf } from './authentication.js';
export { ledgerFolder, type LedgerFolder } from './ledger-folder.js';
export { openSource, openTarget, type CopyTarget } from './open-by-address.js';
export { startPolicies } from './policy-runner.js';
export { StoreAddressInvalid, parseStoreAddress, shownAddress, type StoreAddress } from './store-address.js';
export { isSoleWriter, logTrouble, openEventStore, openEventStoreReader, openReadStore, openSnapshotStore } from './stores.js';
export { systemClock } from './system-clock.js';
export { openWriteSide } from './write-side.js';
export { runProcess, type ProcessContext, type RunningProcess } from './run-process.js';
