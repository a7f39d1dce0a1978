import { metricsStream, partnerStream, periodClosed, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { enrolledOn, isRegistered, partner, profileOn } from '#partners';
import { businessDate, program, programOn } from '#programs';
import { closingPeriod } from '../period/closing-period.js';
import { openingOf } from '../period/opening.js';
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
  precededBy: (body, { period }) => openingOf(body, body.periodId, period),
  decide(body, { period, program, partner }, { now }) {
    const { partnerId, programId, periodId } = body;
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
    if (period.closed !== undefined) return [];
    const found = closingPeriod(program, body);
    if (isRefusal(found)) return found;
    const { from, to } = found.period;
    const today = businessDate(program, now);
    if (today <= to)
      return refuse('period-not-over', 'periodId', `expected a period that ended before ${today}; ${periodId} ends on ${to}`);
    const rules = programOn(program, to);
    if (!rules)
      return refuse('program-not-in-force', 'periodId', `expected a period at whose end ${programId} holds, got ${periodId}`);
    const profile = profileOn(partner, to);
    if (!profile)
      return refuse(
        'profile-not-in-force',
        'periodId',
        `expected a period at whose end ${partnerId} has a profile, got ${periodId}`,
      );
    if (period.revision === undefined && !enrolledOn(partner, programId, to))
      return refuse(
        'not-enrolled',
        'periodId',
        `expected a period with measurements, or at whose end ${partnerId} is enrolled in ${programId}, got ${periodId}`,
      );
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
