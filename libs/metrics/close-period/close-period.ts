import { metricsStream, partnerStream, periodClosed, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { isRegistered, partner, profileOn } from '#partners';
import { businessDate, program, programOn } from '#programs';
import { closingPeriod } from '../period/closing-period.js';
import { period } from '../period/period.js';
import { PeriodBody } from '../period/period.body.js';

/** Closes a period, again after a reopening: it takes no further facts, and the rules and the profile that judge it are fixed. */
export const closePeriod = command({
  name: 'ClosePeriod',
  describes: 'Closes a period: it takes no further facts, and what it is judged by is fixed',
  body: PeriodBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  consults: ({ partnerId, programId }) => ({
    program: at(program, programStream(programId)),
    partner: at(partner, partnerStream(partnerId)),
  }),
  entity: (_, { period }) => period.revision,
  precededBy: ({ partnerId, programId, periodId }, { period }) =>
    period.revision === undefined ? [{ command: 'OpenPeriod', body: { partnerId, programId, periodId } }] : [],
  decide({ partnerId, programId, periodId }, { period, program, partner }, { now }) {
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
    if (period.closed !== undefined) return [];
    const found = closingPeriod(program, periodId);
    if (!found) return refuse('period-unknown', 'periodId', `expected a closing period of ${programId}, got ${periodId}`);
    const { from, to } = found;
    const today = businessDate(program, now);
    if (today <= to)
      return refuse('period-not-over', 'periodId', `expected a period that ended before ${today}; ${periodId} ends on ${to}`);
    const rules = programOn(program, to);
    const profile = profileOn(partner, to);
    if (!rules)
      return refuse('program-not-in-force', 'periodId', `expected a period in which ${programId} holds, got ${periodId}`);
    if (!profile)
      return refuse('partner-not-enrolled', 'periodId', `expected a period in which ${partnerId} has a profile, got ${periodId}`);
    return [
      periodClosed({
        partnerId,
        programId,
        periodId,
        from,
        to,
        programRevision: rules.revision,
        partnerRevision: profile.revision,
        measurements: period.counting,
        closing: period.closings + 1,
      }),
    ];
  },
});
