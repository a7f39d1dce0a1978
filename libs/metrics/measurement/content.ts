import {
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  type Measurement,
} from '#contracts';
import { canonicalJson, type RecordedEvent } from '#kernel';

/** What an event of a measurement says that it is, or was until it was voided or moved. Throws for another event. */
export function contentOf(event: RecordedEvent): Measurement {
  if (
    measurementRecorded.is(event) ||
    measurementRestated.is(event) ||
    measurementReturned.is(event) ||
    measurementExcused.is(event) ||
    measurementExcuseRevoked.is(event)
  )
    return event.data.measurement;
  if (measurementVoided.is(event) || measurementMoved.is(event)) return event.data.previous;
  throw new TypeError(`${event.type} at ${event.stream}@${event.revision} is no event of a measurement`);
}

/** Whether two measurements say the same. */
export const sameContent = (left: Measurement, right: Measurement): boolean => canonicalJson(left) === canonicalJson(right);
