export { HttpSender, type BatchRoute } from './http-sender.js';
export { LedgerClient, LedgerProblem, type ClientSettings } from './ledger-client.js';
