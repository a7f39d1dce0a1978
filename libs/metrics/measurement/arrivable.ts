import { refuse, type MeasurementIdentity, type Refused } from '#contracts';
import { stillOpen } from '../period/guards.js';
import type { Period } from '../period/books.js';
import { standingOf } from '../period/period.js';

/** Refuses to move a measurement into a period that is closed, or in which another record of its identity counts. */
export const arrivable = (period: Period, identity: MeasurementIdentity, periodId: string): Refused =>
  stillOpen(period, periodId, 'occurredAt') ??
  (standingOf(period, identity)?.status === 'counts'
    ? refuse(
        'measurement-conflict',
        'occurredAt',
        `expected a period without ${identity.source} ${identity.recordId}; ${periodId} holds it`,
      )
    : undefined);
