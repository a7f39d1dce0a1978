import { measurementVoided, metricsStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { program } from '#programs';
import { contentOf } from '../measurement/content.js';
import { suppliedMetric } from '../measurement/may-be-measured.js';
import { stillOpen } from '../period/guards.js';
import { period, standingOf } from '../period/period.js';
import { VoidMetricBody } from './void-metric.body.js';

/** Voids a measurement: it stays in the ledger and counts no longer. Again, it changes nothing. */
export const voidMetric = command({
  name: 'VoidMetric',
  describes: 'Voids a measurement, with the reason: it counts no longer',
  body: VoidMetricBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    reason: 'The order was cancelled before it was due',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: (body, { period }) => standingOf(period, body)?.revision,
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period, program }, context) {
    const { partnerId, programId, periodId, metricId, source, recordId } = body;
    const standing = standingOf(period, body);
    if (!context.recalled || !standing || standing.status === 'moved')
      return refuse('measurement-unknown', 'recordId', `expected a measurement of ${periodId}, got ${source} ${recordId}`);
    if (standing.status === 'voided') return [];
    const previous = contentOf(context.recalled);
    const metric = suppliedMetric(program, body, previous.occurredOn, context);
    if (isRefusal(metric)) return metric;
    const restates = context.recalled.revision;
    return (
      stillOpen(period, periodId) ?? [
        measurementVoided({ partnerId, programId, periodId, metricId, source, recordId, previous, restates }),
      ]
    );
  },
});
