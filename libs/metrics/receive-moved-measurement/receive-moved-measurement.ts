import { measurementMoveRefused, measurementRecorded, metricsStream, refuse, type Refused } from '#contracts';
import { command } from '#kernel';
import { stillOpen } from '../period/guards.js';
import { period, standingOf } from '../period/period.js';
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
  precededBy: ({ partnerId, programId, periodId }, { period }) =>
    period.revision === undefined ? [{ command: 'OpenPeriod', body: { partnerId, programId, periodId } }] : [],
  decide({ partnerId, programId, periodId, metricId, source, recordId, measurement, fromPeriodId, moved }, { period }) {
    const subject = { partnerId, programId, periodId, metricId, source, recordId };
    const held: Refused =
      standingOf(period, subject)?.status === 'counts'
        ? refuse('measurement-conflict', 'recordId', `expected a period without ${source} ${recordId}; ${periodId} holds it`)
        : undefined;
    const forbidden = stillOpen(period, periodId) ?? held;
    if (!forbidden)
      return [measurementRecorded({ ...subject, measurement, movedFrom: { periodId: fromPeriodId, revision: moved } })];
    const { refused: code, message } = forbidden;
    return [measurementMoveRefused({ ...subject, measurement, fromPeriodId, moved, code, message })];
  },
});
