import { metricsStream, periodReopeningRejected } from '#contracts';
import { command, isRefusal } from '#kernel';
import { requestedOf } from '../period/guards.js';
import { period } from '../period/period.js';
import { ReasonedPeriodBody } from '../period/reasoned-period.body.js';

/** Leaves a closed period closed, as another person than the one who asked for its reopening. */
export const rejectReopening = command({
  name: 'RejectReopening',
  describes: 'Rejects the reopening of a closed period, with the reason, as another person than the one who requested it',
  body: ReasonedPeriodBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04', reason: 'The delivery note belongs to May' },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (_, { period }) => period.revision,
  decide({ partnerId, programId, periodId }, { period }, { actor }) {
    const requested = requestedOf(period, periodId, actor);
    if (isRefusal(requested)) return requested;
    return [periodReopeningRejected({ partnerId, programId, periodId, request: requested.request })];
  },
});
