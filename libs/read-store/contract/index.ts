export { agreesWithMemory } from './agreement.js';
export type { ContractPromise, Harness, MakeHarness } from './harness.js';
export { promises } from './promises/index.js';
export { readStoreContract } from './read-store-contract.js';
