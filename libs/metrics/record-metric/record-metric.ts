import { measurementRecorded, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { contentOf, sameContent } from '../measurement/content.js';
import { hasOccurred, suppliedMetric, takesPart } from '../measurement/may-be-measured.js';
import { periodIdOf, streamOfMeasurement } from '../measurement/period-of-measurement.js';
import { occurredOn, readMeasurement } from '../measurement/read-measurement.js';
import { stillOpen } from '../period/guards.js';
import { period, standingOf } from '../period/period.js';
import { RecordMetricBody } from './record-metric.body.js';

/**
 * Records a measurement in the period in which it occurred. The same record again changes nothing; other content under its identity is
 * refused, as is a record for a closed period.
 */
export const recordMetric = command({
  name: 'RecordMetric',
  describes: 'Records a measurement: a value, a ratio, or that there is none and why',
  body: RecordMetricBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    occurredAt: '2011-01-20',
    numerator: '1',
    denominator: '1',
    unit: 'lines',
    dimensions: { market: 'nigeria' },
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor', 'partner'] },
  locates: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  stream(body, { program }) {
    const periodId = periodIdOf(program, body);
    if (typeof periodId === 'string' && body.periodId !== undefined && body.periodId !== periodId)
      return refuse(
        'period-mismatch',
        'periodId',
        `expected ${periodId}, in which ${body.occurredAt} lies, got ${body.periodId}`,
      );
    return streamOfMeasurement(program, body);
  },
  slices: { period },
  consults: ({ partnerId }) => ({ partner: at(partner, partnerStream(partnerId)) }),
  entity: (body, { period }) => standingOf(period, body)?.revision,
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  precededBy: ({ partnerId, programId, ...body }, { period, program }) =>
    period.revision === undefined
      ? [
          {
            command: 'OpenPeriod',
            body: { partnerId, programId, periodId: periodIdOf(program, { partnerId, programId, ...body }) },
          },
        ]
      : [],
  decide(body, { period, partner, program }, context) {
    const { partnerId, programId, metricId, source, recordId } = body;
    const date = occurredOn(program, body.occurredAt);
    const periodId = periodIdOf(program, body);
    if (typeof periodId !== 'string') return periodId;
    const metric = suppliedMetric(program, body, date, context);
    const refused = takesPart(partner, body, date) ?? hasOccurred(program, date, context.now);
    if (refused) return refused;
    if (isRefusal(metric)) return metric;
    const measurement = readMeasurement(body, metric, date);
    if (isRefusal(measurement)) return measurement;
    if (context.recalled)
      return sameContent(contentOf(context.recalled), measurement)
        ? []
        : refuse(
            'measurement-conflict',
            'recordId',
            `expected what ${context.recalled.stream}@${context.recalled.revision} says of ${source} ${recordId}, or RestateMetric with the reason`,
          );
    return (
      stillOpen(period, periodId) ?? [
        measurementRecorded({ partnerId, programId, periodId, metricId, source, recordId, measurement }),
      ]
    );
  },
});
