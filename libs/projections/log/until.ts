import type { StoredEvent } from '#event-store';

/** What was known at a moment: up to a position of the log, or to what the server's clock had reached. All of it unless given. */
export interface Until {
  readonly position?: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly recordedAt?: string;
}

/** Whether the event was known by then. Holds for a first part of every stream, since its times and positions never fall. */
export const knownBy = ({ position, recordedAt }: Until, event: Pick<StoredEvent, 'position' | 'metadata'>): boolean =>
  (position === undefined || event.position <= position) &&
  (recordedAt === undefined || String(event.metadata['recordedAt']) <= recordedAt);
