import {
  measurementDisputed,
  measurementExcuseRequested,
  measurementExcused,
  type ExcuseCause,
  type Measurement,
} from '#contracts';
import { aDelivery, january, sevenOfEight } from './measurements.js';

const inJanuary = { ...aDelivery, periodId: january.periodId };

/** It is disputed by the partner, by default right after it was recorded. */
export const disputed = (disputes = 0, resolveBy = '2011-03-31', measurement: Measurement = sevenOfEight) =>
  measurementDisputed({ ...inJanuary, disputes, measurement, grounds: 'It was signed for', raisedBy: 'noor', resolveBy });

/** Somebody asks to take it out of the score, by default right after it was recorded. */
export const excuseRequested = (excuses = 0, cause: ExcuseCause = 'third-party', requestedBy = 'ama') =>
  measurementExcuseRequested({
    ...inJanuary,
    excuses,
    measurement: sevenOfEight,
    cause,
    grounds: 'The port was closed',
    requestedBy,
  });

/** It is out of the score, by default right after somebody asked for that. */
export const excused = (restates = 0, request = 1, cause: ExcuseCause = 'third-party') =>
  measurementExcused({
    ...inJanuary,
    request,
    restates,
    measurement: sevenOfEight,
    cause,
    grounds: 'The port was closed',
    requestedBy: 'ama',
    approvedBy: 'ben',
  });
