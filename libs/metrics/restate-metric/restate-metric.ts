import { measurementMoved, measurementRestated, metricsStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { contentOf, sameContent } from '../measurement/content.js';
import { hasOccurred, suppliedMetric, takesPart } from '../measurement/may-be-measured.js';
import { periodIdOf, streamOfMeasurement } from '../measurement/period-of-measurement.js';
import { occurredOn, readMeasurement } from '../measurement/read-measurement.js';
import { stillOpen } from '../period/guards.js';
import { period, standingOf } from '../period/period.js';
import { RestateMetricBody } from './restate-metric.body.js';

/**
 * Restates a measurement. Where its new date lies in another period, it is withdrawn here and recorded there, which must be open and not
 * hold it; a voided measurement counts again.
 */
export const restateMetric = command({
  name: 'RestateMetric',
  describes: 'Restates a measurement, with the reason; it may move to another period',
  body: RestateMetricBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    occurredAt: '2011-01-20',
    numerator: '0',
    denominator: '1',
    unit: 'lines',
    dimensions: { market: 'nigeria' },
    reason: 'The delivery note was signed two days after the scheduled date',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor', 'partner'] },
  locates: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  consults(body, { program }) {
    const target = streamOfMeasurement(program, body);
    return {
      partner: at(partner, partnerStream(body.partnerId)),
      target: at(period, typeof target === 'string' ? target : undefined),
    };
  },
  entity: (body, { period }) => standingOf(period, body)?.revision,
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period, target, partner, program }, context) {
    const { partnerId, programId, periodId, metricId, source, recordId } = body;
    const { recalled } = context;
    const standing = standingOf(period, body);
    const date = occurredOn(program, body.occurredAt);
    const toPeriodId = periodIdOf(program, body);
    if (typeof toPeriodId !== 'string') return toPeriodId;
    const refused = takesPart(partner, body, date) ?? hasOccurred(program, date, context.now) ?? stillOpen(period, periodId);
    if (refused) return refused;
    const metric = suppliedMetric(program, body, date, context);
    if (isRefusal(metric)) return metric;
    if (!recalled || !standing || standing.status === 'moved')
      return refuse('measurement-unknown', 'recordId', `expected a measurement of ${periodId}, got ${source} ${recordId}`);
    const measurement = readMeasurement(body, metric, date);
    if (isRefusal(measurement)) return measurement;
    const change = {
      partnerId,
      programId,
      periodId,
      metricId,
      source,
      recordId,
      previous: contentOf(recalled),
      restates: recalled.revision,
      measurement,
    };
    if (toPeriodId === periodId)
      return standing.status === 'counts' && sameContent(change.previous, measurement) ? [] : [measurementRestated(change)];
    if (standing.status === 'voided')
      return refuse('measurement-unknown', 'recordId', `expected a measurement that counts; ${source} ${recordId} was voided`);
    if (standingOf(target, body)?.status === 'counts')
      return refuse(
        'measurement-conflict',
        'occurredAt',
        `expected a period without ${source} ${recordId}; ${toPeriodId} holds it`,
      );
    return stillOpen(target, toPeriodId) ?? [measurementMoved({ ...change, toPeriodId })];
  },
});
