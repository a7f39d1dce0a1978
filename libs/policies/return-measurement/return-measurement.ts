import { measurementMoveRefused } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** A measurement whose new period did not take it counts again where it was. */
export const returnMeasurement = policy({
  name: 'return-measurement',
  describes: 'Lets a measurement count again where it was, when it could not be moved',
  on: measurementMoveRefused,
  react(event) {
    const { periodId: toPeriodId, fromPeriodId: periodId, partnerId, programId, metricId, source, recordId } = event.data;
    const { moved, code, message } = event.data;
    const subject = { partnerId, programId, periodId, metricId, source, recordId };
    const body = { ...subject, toPeriodId, moved, code, message, ...onTheSameGround(event) };
    return [{ command: 'ReturnMeasurement', body }];
  },
});
