import { EventRejected } from '../errors.js';
import type { EventPayload, NewEvent } from '../event.js';

/** The key under which the adapter keeps in an event's metadata how it was appended. Readers never see it. */
export const MARK = 'ledgerAppend';

/** An event's place in its append, from 0, how many events that had, and on the last one which call of `append` it was. */
export interface Mark {
  readonly index: number;
  readonly size: number;
  readonly call?: string;
}

/** The metadata with the mark in it. */
export const marked = (metadata: EventPayload, { index, size, call }: Mark): EventPayload => ({
  ...metadata,
  [MARK]: call === undefined ? [index, size] : [index, size, call],
});

/** What readers see of stored metadata, and the mark; an event that was not appended by this adapter has none. */
export const unmarked = (stored: EventPayload): { readonly metadata: EventPayload; readonly mark: Mark | undefined } => {
  const { [MARK]: mark, ...metadata } = stored;
  if (!Array.isArray(mark)) return { metadata, mark: undefined };
  const [index, size, call] = mark as readonly unknown[];
  if (typeof index !== 'number' || typeof size !== 'number') return { metadata, mark: undefined };
  return { metadata, mark: { index, size, ...(typeof call === 'string' && { call }) } };
};

/** `EventRejected` where metadata uses the key of the mark. */
export const refuseMarked = (events: readonly NewEvent[]): void => {
  for (const [at, { metadata }] of events.entries())
    if (Object.hasOwn(metadata, MARK))
      throw new EventRejected(`events[${at}].metadata.${MARK}`, 'expected another name: the event store uses this one');
};
