import { measurementExcused, metricsStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { contentOf } from '../measurement/content.js';
import { unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { RecordedMeasurementBody } from '../measurement/recorded-measurement.body.js';
import { stillOpen } from '../period/guards.js';
import { period, revisionOf, standingOf } from '../period/period.js';
import { requestedExcuse } from './requested-excuse.js';

/** Takes a measurement out of the score, as another person than the one who asked. It stays in sight, among what cards exclude. */
export const approveExcuse = command({
  name: 'ApproveExcuse',
  describes: 'Takes a measurement out of the score, as another person than the one who asked for it',
  body: RecordedMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period }, { actor, recalled }) {
    const { periodId } = body;
    if (!recalled) return unknownMeasurement(periodId, body);
    const request = requestedExcuse(period, body, actor);
    if (isRefusal(request)) return request;
    return (
      stillOpen(period, periodId) ?? [
        measurementExcused({
          ...identityOf(body),
          periodId,
          request: request.revision,
          restates: recalled.revision,
          measurement: contentOf(recalled),
          cause: request.cause,
          grounds: request.grounds,
          requestedBy: principalOf(request.actor),
          approvedBy: principalOf(actor),
        }),
      ]
    );
  },
});
