import {
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRestated,
  measurementVoided,
} from '#contracts';
import type { RecordedEvent } from '#kernel';

/** The event (`stream@revision`) whose measurement this one takes back; `undefined` where it takes none back. */
export const supersededMeasurement = (event: RecordedEvent): string | undefined =>
  measurementRestated.is(event) ||
  measurementVoided.is(event) ||
  measurementMoved.is(event) ||
  measurementExcused.is(event) ||
  measurementExcuseRevoked.is(event)
    ? `${event.stream}@${event.data.restates}`
    : undefined;
