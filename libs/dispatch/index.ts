export type { BatchRequest, Caller, CommandAnswer, CommandRequest } from './command-request.js';
export { Dispatcher, type Cause, type DispatcherSettings } from './dispatcher.js';
export type { FoldDocument, FoldedDocument } from './folded.js';
export { openLedger, readLedgerId } from './ledger-identity.js';
export { noSnapshots, readStoreSnapshots, type Snapshots } from './snapshots.js';
export type { Outcome } from './stream-writer.js';
