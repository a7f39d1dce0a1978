import { metricsStream, periodReopened } from '#contracts';
import { command, isRefusal } from '#kernel';
import { requestedOf } from '../period/guards.js';
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
    const requested = requestedOf(period, periodId, actor);
    if (isRefusal(requested)) return requested;
    const { request, closed } = requested;
    return [periodReopened({ partnerId, programId, periodId, request, closed })];
  },
});
