import { refuse, type MeasurementIdentity, type Refused } from '#contracts';
import { stillOpen } from '../period/guards.js';
import type { Period, Standing } from '../period/books.js';
import { standingOf } from '../period/period.js';

const isHeld = (standing: Standing | undefined): boolean => standing?.status === 'counts' || standing?.status === 'excused';

/** Refuses to move a measurement into a period that is closed, or in which another record of its identity counts, or is excused. */
export const arrivable = (period: Period, identity: MeasurementIdentity, periodId: string): Refused =>
  stillOpen(period, periodId, 'occurredAt') ??
  (isHeld(standingOf(period, identity))
    ? refuse(
        'measurement-conflict',
        'occurredAt',
        `expected a period without ${identity.source} ${identity.recordId}; ${periodId} holds it`,
      )
    : undefined);
