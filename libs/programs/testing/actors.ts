import type { Actor } from '#kernel';

/** A person of the company that runs the program. */
export const aProgramManager: Actor = { id: 'head-of-supply', kind: 'user', side: 'vendor' };

/** The ledger itself. */
export const theLedger: Actor = { id: 'ledger', kind: 'system', side: 'vendor' };
