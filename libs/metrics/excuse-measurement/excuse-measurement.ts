import { measurementExcuseRequested, metricsStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { contentOf } from '../measurement/content.js';
import { notMoved, notVoided, unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { stillOpen } from '../period/guards.js';
import { marksOf } from '../period/marks.js';
import { period, revisionOf, standingOf } from '../period/period.js';
import { ExcuseMeasurementBody } from './excuse-measurement.body.js';

/** Asks that a measurement be taken out of the score, for a cause. Until another person approves, it counts. The same again changes nothing. */
export const excuseMeasurement = command({
  name: 'ExcuseMeasurement',
  describes: 'Asks that a measurement be taken out of the score, naming who or what brought it about',
  body: ExcuseMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    cause: 'third-party',
    reason: 'The port of Lagos was closed by a strike from 17 to 22 January',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period }, { actor, recalled }) {
    const { periodId, cause, reason: grounds } = body;
    const standing = standingOf(period, body);
    if (!standing || !recalled) return unknownMeasurement(periodId, body);
    const refused = notMoved(standing, body, recalled) ?? notVoided(standing, body) ?? stillOpen(period, periodId);
    if (refused) return refused;
    if (standing.status === 'excused')
      return refuse('measurement-excused', 'recordId', `expected what counts; revision ${standing.revision} excused it`);
    const request = marksOf(period, body)?.request;
    if (request?.cause === cause && request.grounds === grounds) return [];
    if (request)
      return refuse(
        'excuse-requested',
        'recordId',
        `expected what nobody asked for yet; revision ${request.revision} asks for it, because of: ${request.cause}`,
      );
    return [
      measurementExcuseRequested({
        ...identityOf(body),
        periodId,
        excuses: recalled.revision,
        measurement: contentOf(recalled),
        cause,
        grounds,
        requestedBy: principalOf(actor),
      }),
    ];
  },
});
