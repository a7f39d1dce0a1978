import { measurementMoved, refuse, type MeasurementIdentity, type Refused } from '#contracts';
import type { RecordedEvent } from '#kernel';
import type { Standing } from '../period/books.js';

/** Refuses to change a measurement that was withdrawn from its period; `recalled` is the event that withdrew it. */
export function notMoved({ status }: Standing, { source, recordId }: MeasurementIdentity, recalled: RecordedEvent): Refused {
  if (status !== 'moved') return undefined;
  const there = measurementMoved.is(recalled) ? recalled.data.toPeriodId : 'another period';
  return refuse('measurement-moved', 'recordId', `expected ${source} ${recordId} in ${there}, to which it was moved`);
}

/** Refuses what counts no longer because it was voided. */
export const notVoided = ({ status, revision }: Standing, { source, recordId }: MeasurementIdentity): Refused =>
  status === 'voided'
    ? refuse(
        'measurement-voided',
        'recordId',
        `expected a measurement that counts; revision ${revision} voided ${source} ${recordId}`,
      )
    : undefined;

/** Refuses to change what two people took out of the score. */
export const notExcused = ({ status, revision }: Standing, { source, recordId }: MeasurementIdentity): Refused =>
  status === 'excused'
    ? refuse(
        'measurement-excused',
        'recordId',
        `expected a measurement that is not excused; revision ${revision} excused ${source} ${recordId}: see RevokeExcuse`,
      )
    : undefined;

/** The refusal of what the period does not hold. */
export const unknownMeasurement = (periodId: string, { source, recordId }: Pick<MeasurementIdentity, 'source' | 'recordId'>) =>
  refuse('measurement-unknown', 'recordId', `expected a measurement of ${periodId}, got ${source} ${recordId}`);
