import { measurementExcuseRejected, metricsStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { requestedExcuse } from '../approve-excuse/requested-excuse.js';
import { identityOf } from '../measurement/identity.js';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';
import { period, revisionOf } from '../period/period.js';

/** Leaves a measurement in the score, as another person than the one who asked to take it out. */
export const rejectExcuse = command({
  name: 'RejectExcuse',
  describes: 'Leaves a measurement in the score that somebody asked to take out of it',
  body: ReasonedMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    reason: 'The strike ended before the order was due',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (body, { period }) => revisionOf(period, body),
  decide(body, { period }, { actor }) {
    const { periodId, reason: reasons } = body;
    const request = requestedExcuse(period, body, actor);
    if (isRefusal(request)) return request;
    const rejectedBy = principalOf(actor);
    return [measurementExcuseRejected({ ...identityOf(body), periodId, request: request.revision, reasons, rejectedBy })];
  },
});
