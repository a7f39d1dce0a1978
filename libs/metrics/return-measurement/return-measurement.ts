import { measurementReturned, metricsStream, refuse } from '#contracts';
import { command } from '#kernel';
import { contentOf } from '../measurement/content.js';
import { identityOf } from '../measurement/identity.js';
import { stillOpen } from '../period/guards.js';
import { period, standingOf } from '../period/period.js';
import { ReturnMeasurementBody } from './return-measurement.body.js';

/** Lets a measurement whose move failed count again as it was. */
export const returnMeasurement = command({
  name: 'ReturnMeasurement',
  describes: 'Lets a measurement whose move failed count again as it was',
  body: ReturnMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    toPeriodId: 'FY2011-P05',
    moved: 7,
    code: 'period-closed',
    message: 'expected an open period; FY2011-P05 is closed',
  },
  allowed: { scope: 'commands:metrics', sides: [] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period }, { recalled }) {
    const { periodId, source, recordId, toPeriodId, moved, code, message } = body;
    const standing = standingOf(period, body);
    if (!recalled || standing?.revision !== moved || standing.status !== 'moved')
      return refuse(
        'measurement-not-moved',
        'recordId',
        `expected ${source} ${recordId} to have been moved at revision ${moved}`,
      );
    const measurement = contentOf(recalled);
    return (
      stillOpen(period, periodId) ?? [
        measurementReturned({ ...identityOf(body), periodId, measurement, fromPeriodId: toPeriodId, moved, code, message }),
      ]
    );
  },
});
