import type { RecordedEvent } from './event.js';

/** What a soft-deleted stream is truncated before. */
export const DELETED = 2n ** 63n - 1n;

/** One stream: its events by revision, and how much of it has gone. */
export interface Stream {
  readonly events: RecordedEvent[];
  /** Events of lesser revisions are not read any more; `DELETED` on a stream that was deleted. */
  truncateBefore: bigint;
  /** Deleted for good. */
  tombstoned: boolean;
}

/** A stream that does not exist yet. */
export const newStream = (): Stream => ({ events: [], truncateBefore: 0n, tombstoned: false });

/** Whether it was deleted in a way that appending undoes. */
export const isSoftDeleted = ({ truncateBefore }: Stream): boolean => truncateBefore >= DELETED;

/** Whether a reader finds it. */
export const isThere = (stream: Stream): boolean => stream.events.length > 0 && !isSoftDeleted(stream);

/** The revision of its last event, deleted ones too; -1 where there is none. */
export const lastRevision = ({ events }: Stream): bigint => BigInt(events.length) - 1n;
