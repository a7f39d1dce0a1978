import {
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  metricsStream,
  partnerStream,
  programStream,
} from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program, type Program } from '#programs';
import { arrivable } from '../measurement/arrivable.js';
import { contentOf, sameContent } from '../measurement/content.js';
import { notExcused, notMoved, notVoided, unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { definedMetric, hasOccurred, suppliedBy, takesPart } from '../measurement/may-be-measured.js';
import { occurredOn, periodIdOf } from '../measurement/period-of-measurement.js';
import { readMeasurement } from '../measurement/read-measurement.js';
import { stillOpen } from '../period/guards.js';
import { period, revisionOf, standingOf } from '../period/period.js';
import { RestateMetricBody } from './restate-metric.body.js';

/** The other period into which a restatement moves a measurement; `undefined` where it stays. */
const destinationOf = (program: Program, body: RestateMetricBody): string | undefined => {
  const periodId = periodIdOf(program, body);
  return typeof periodId !== 'string' || periodId === body.periodId ? undefined : periodId;
};

/**
 * Restates a measurement. Where its new date lies in another period, it is withdrawn here and recorded there, which must be open and not
 * hold it. A voided measurement counts again: nothing counted in its place, so that it is recorded anew. The same again changes nothing.
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
    const { partnerId, programId } = body;
    const destination = destinationOf(program, body);
    return {
      partner: at(partner, partnerStream(partnerId)),
      target: at(period, destination === undefined ? undefined : metricsStream(partnerId, programId, destination)),
    };
  },
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  precededBy(body, { program }) {
    const { partnerId, programId } = body;
    const periodId = destinationOf(program, body);
    return periodId === undefined ? [] : [{ command: 'OpenPeriod', body: { partnerId, programId, periodId } }];
  },
  decide(body, { period, target, partner, program }, { actor, now, recalled }) {
    const { periodId } = body;
    const date = occurredOn(program, body.occurredAt);
    const toPeriodId = periodIdOf(program, body);
    if (typeof toPeriodId !== 'string') return toPeriodId;
    const standing = standingOf(period, body);
    if (!standing || !recalled) return unknownMeasurement(periodId, body);
    const metric = definedMetric(program, body, date);
    if (isRefusal(metric)) return metric;
    const measurement = readMeasurement(body, metric, date);
    if (isRefusal(measurement)) return measurement;
    const refused =
      notMoved(standing, body, recalled) ??
      notExcused(standing, body) ??
      stillOpen(period, periodId) ??
      suppliedBy(actor, metric) ??
      takesPart(partner, body, date, 'occurredAt') ??
      hasOccurred(measurement, program, now);
    if (refused) return refused;
    const subject = { ...identityOf(body), periodId };
    const change = { ...subject, previous: contentOf(recalled), restates: recalled.revision, measurement };
    if (toPeriodId !== periodId)
      return notVoided(standing, body) ?? arrivable(target, body, toPeriodId) ?? [measurementMoved({ ...change, toPeriodId })];
    if (standing.status === 'voided') return [measurementRecorded({ ...subject, measurement })];
    return sameContent(change.previous, measurement) ? [] : [measurementRestated(change)];
  },
});
