export { catalogueSender } from './catalogue-sender.js';
export { LedgerProblem, LedgerUnreachable, type RequestFault } from './errors.js';
export { HttpSender, type BatchRoute, type SentOutcome } from './http-sender.js';
export { LedgerClient, type ClientSettings } from './ledger-client.js';
