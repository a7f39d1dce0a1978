import { measurementMoved } from '#contracts';
import { policy } from '../policy.js';

/** A measurement that was withdrawn from one period is recorded in the other. */
export const moveMeasurement = policy({
  name: 'move-measurement',
  describes: 'Records a measurement in the period that it was moved to',
  on: measurementMoved,
  react: ({
    data: { periodId: fromPeriodId, toPeriodId: periodId, partnerId, programId, metricId, source, recordId, measurement },
    revision: moved,
  }) => [
    {
      command: 'ReceiveMovedMeasurement',
      body: { partnerId, programId, periodId, metricId, source, recordId, measurement, fromPeriodId, moved },
    },
  ],
});
