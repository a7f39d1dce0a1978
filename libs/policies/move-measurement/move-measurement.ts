import { measurementMoved } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** A measurement that was withdrawn from one period is recorded in the other. */
export const moveMeasurement = policy({
  name: 'move-measurement',
  describes: 'Records a measurement in the period that it was moved to',
  on: measurementMoved,
  react(event) {
    const {
      periodId: fromPeriodId,
      toPeriodId: periodId,
      partnerId,
      programId,
      metricId,
      source,
      recordId,
      measurement,
    } = event.data;
    const subject = { partnerId, programId, periodId, metricId, source, recordId };
    const body = { ...subject, measurement, fromPeriodId, moved: event.revision, ...onTheSameGround(event) };
    return [{ command: 'ReceiveMovedMeasurement', body }];
  },
});
