import { metricsStream, periodReopened } from '#contracts';
import { command } from '#kernel';
import { isClosed, mayDecide } from '../period/guards.js';
import { period } from '../period/period.js';
import { PeriodBody } from '../period/period.body.js';

/** Reopens a closed period, as another person than the one who asked; it is provisional until it is closed again. */
export const approveReopening = command({
  name: 'ApproveReopening',
  describes: 'Reopens a closed period, as another person than the one who requested it',
  body: PeriodBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (_, { period }) => period.revision,
  decide({ partnerId, programId, periodId }, { period }, { actor }) {
    const refused = isClosed(period, periodId) ?? mayDecide(period, periodId, actor);
    if (refused) return refused;
    const { request, closed = -1 } = period;
    return [periodReopened({ partnerId, programId, periodId, request: request?.revision ?? -1, closed })];
  },
});
