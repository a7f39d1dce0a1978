import { measurementVoided, metricsStream, programStream } from '#contracts';
import { at, command } from '#kernel';
import { program, programOn } from '#programs';
import { contentOf } from '../measurement/content.js';
import { notExcused, notMoved, unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { suppliedBy } from '../measurement/may-be-measured.js';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';
import { stillOpen } from '../period/guards.js';
import { period, revisionOf, standingOf } from '../period/period.js';

/** Voids a measurement: it stays in the ledger and counts no longer. Again, it changes nothing. */
export const voidMetric = command({
  name: 'VoidMetric',
  describes: 'Voids a measurement, with the reason: it counts no longer',
  body: ReasonedMeasurementBody,
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
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period, program }, { actor, recalled }) {
    const { periodId, metricId } = body;
    const standing = standingOf(period, body);
    if (!standing || !recalled) return unknownMeasurement(periodId, body);
    if (standing.status === 'voided') return [];
    const previous = contentOf(recalled);
    const metric = programOn(program, previous.occurredOn)?.metrics.get(metricId);
    return (
      notMoved(standing, body, recalled) ??
      notExcused(standing, body) ??
      stillOpen(period, periodId) ??
      suppliedBy(actor, { metricId, suppliedBy: metric?.suppliedBy ?? 'vendor' }) ?? [
        measurementVoided({ ...identityOf(body), periodId, previous, restates: recalled.revision }),
      ]
    );
  },
});
