import type { EventReader, StoredEvent } from '#event-store';
import type { RecordedEvent } from '#kernel';

/** The log, and how its events are read. */
export interface Log {
  readonly eventStore: EventReader;
  /** The event with its data at the newest version. Throws on a type or version that is not known. */
  decode(stored: StoredEvent): RecordedEvent;
}
