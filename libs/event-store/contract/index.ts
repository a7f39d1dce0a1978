export { eventStoreContract } from './event-store-contract.js';
export type { Guarantee } from './guarantee.js';
export { guarantees } from './guarantees/index.js';
export type { Harness } from './harness.js';
