import { metricsStream, periodReopeningRequested, refuse } from '#contracts';
import { command } from '#kernel';
import { isClosed } from '../period/guards.js';
import { period } from '../period/period.js';
import { ReasonedPeriodBody } from '../period/reasoned-period.body.js';

/** Asks to change a closed period; another person decides. */
export const requestReopening = command({
  name: 'RequestReopening',
  describes: 'Asks for a closed period to be reopened, with the reason; another person decides',
  body: ReasonedPeriodBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    reason: 'A late delivery note changes two lines',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (_, { period }) => period.revision,
  decide({ partnerId, programId, periodId }, { period }) {
    const refused = isClosed(period, periodId);
    if (refused) return refused;
    if (period.request)
      return refuse(
        'reopening-requested',
        'periodId',
        `expected no open request; ${periodId} has one at revision ${period.request.revision}`,
      );
    return [periodReopeningRequested({ partnerId, programId, periodId })];
  },
});
