import { auditTrail } from './audit-trail/index.js';
import type { AnyReadModel } from './read-model/index.js';

/** Every read model of the ledger. */
export const readModels: readonly AnyReadModel[] = [auditTrail];
