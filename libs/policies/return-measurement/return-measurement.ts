import { measurementMoveRefused } from '#contracts';
import { policy } from '../policy.js';

/** A measurement whose new period did not take it counts again where it was. */
export const returnMeasurement = policy({
  name: 'return-measurement',
  describes: 'Lets a measurement count again where it was, when it could not be moved',
  on: measurementMoveRefused,
  react: ({
    data: {
      periodId: toPeriodId,
      fromPeriodId: periodId,
      partnerId,
      programId,
      metricId,
      source,
      recordId,
      moved,
      code,
      message,
    },
  }) => [
    {
      command: 'ReturnMeasurement',
      body: { partnerId, programId, periodId, metricId, source, recordId, toPeriodId, moved, code, message },
    },
  ],
});
