import { measurementRecorded, metricsStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { heldAlready } from '../measurement/held-already.js';
import { identityOf } from '../measurement/identity.js';
import { definedMetric, hasOccurred, suppliedBy, takesPart } from '../measurement/may-be-measured.js';
import { occurredOn, periodIdOf } from '../measurement/period-of-measurement.js';
import { readMeasurement } from '../measurement/read-measurement.js';
import { stillOpen } from '../period/guards.js';
import { openingOf } from '../period/opening.js';
import { period, revisionOf, standingOf } from '../period/period.js';
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
    const { partnerId, programId } = body;
    const periodId = periodIdOf(program, body);
    if (typeof periodId !== 'string') return periodId;
    return body.periodId === undefined || body.periodId === periodId
      ? metricsStream(partnerId, programId, periodId)
      : refuse('period-mismatch', 'periodId', `expected ${periodId}, in which ${body.occurredAt} lies, got ${body.periodId}`);
  },
  slices: { period },
  consults: ({ partnerId }) => ({ partner: at(partner, partnerStream(partnerId)) }),
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  precededBy(body, { period, program }) {
    const periodId = periodIdOf(program, body);
    return typeof periodId === 'string' ? openingOf(body, periodId, period) : [];
  },
  decide(body, { period, partner, program }, { actor, now, recalled }) {
    const date = occurredOn(program, body.occurredAt);
    const periodId = periodIdOf(program, body);
    if (typeof periodId !== 'string') return periodId;
    const metric = definedMetric(program, body, date);
    if (isRefusal(metric)) return metric;
    const measurement = readMeasurement(body, metric, date);
    if (isRefusal(measurement)) return measurement;
    const standing = standingOf(period, body);
    if (standing && recalled) return heldAlready(standing, recalled, body, measurement);
    return (
      stillOpen(period, periodId, 'occurredAt') ??
      suppliedBy(actor, metric) ??
      takesPart(partner, body, date, 'occurredAt') ??
      hasOccurred(measurement, program, now) ?? [measurementRecorded({ ...identityOf(body), periodId, measurement })]
    );
  },
});
