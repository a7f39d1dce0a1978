import { measurementMoveRefused, measurementRecorded, metricsStream } from '#contracts';
import { command } from '#kernel';
import { arrivable } from '../measurement/arrivable.js';
import { identityOf } from '../measurement/identity.js';
import { openingOf } from '../period/opening.js';
import { period } from '../period/period.js';
import { ReceiveMovedMeasurementBody } from './receive-moved-measurement.body.js';

/**
 * Records a measurement that was withdrawn from another period. What has become of this period since the move was decided may forbid it:
 * then that is recorded, so that the measurement is returned and not lost.
 */
export const receiveMovedMeasurement = command({
  name: 'ReceiveMovedMeasurement',
  describes: 'Records a measurement that was withdrawn from another period, or that it could not be',
  body: ReceiveMovedMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P05',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    measurement: {
      figure: { kind: 'ratio', numerator: '0', denominator: '1' },
      records: 1,
      unit: 'lines',
      occurredAt: '2011-02-02',
      occurredOn: '2011-02-02',
      dimensions: { market: 'nigeria' },
    },
    fromPeriodId: 'FY2011-P04',
    moved: 7,
  },
  allowed: { scope: 'commands:metrics', sides: [] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  precededBy: (body, { period }) => openingOf(body, body.periodId, period),
  decide(body, { period }) {
    const { periodId, measurement, fromPeriodId, moved } = body;
    const subject = { ...identityOf(body), periodId };
    const forbidden = arrivable(period, body, periodId);
    if (!forbidden)
      return [measurementRecorded({ ...subject, measurement, movedFrom: { periodId: fromPeriodId, revision: moved } })];
    const { refused: code, message } = forbidden;
    return [measurementMoveRefused({ ...subject, measurement, fromPeriodId, moved, code, message })];
  },
});
