import { measurementExcuseRevoked, measurementExcused, metricsStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { identityOf } from '../measurement/identity.js';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';
import { stillOpen } from '../period/guards.js';
import { period, revisionOf, standingOf } from '../period/period.js';

/** Lets an excused measurement count again, as it was: the way to correct it, or the excuse. */
export const revokeExcuse = command({
  name: 'RevokeExcuse',
  describes: 'Lets an excused measurement count again',
  body: ReasonedMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    reason: 'The delivery was of another order, which the strike did not touch',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period }, { actor, recalled }) {
    const { periodId, reason: reasons, source, recordId } = body;
    if (!recalled || !measurementExcused.is(recalled))
      return refuse('measurement-not-excused', 'recordId', `expected a measurement that is excused, got ${source} ${recordId}`);
    const { measurement, cause } = recalled.data;
    return (
      stillOpen(period, periodId) ?? [
        measurementExcuseRevoked({
          ...identityOf(body),
          periodId,
          restates: recalled.revision,
          measurement,
          cause,
          reasons,
          revokedBy: principalOf(actor),
        }),
      ]
    );
  },
});
