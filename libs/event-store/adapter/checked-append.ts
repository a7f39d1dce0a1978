import { AppendTooLarge, EventRejected } from '../errors.js';
import type { NewEvent } from '../event.js';
import type { ExpectedRevision } from '../event-store.js';
import { objectFaultOf } from './payload.js';

/** An event that may be stored, its data and metadata as JSON. */
export interface CheckedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Most bytes of one append, for every adapter alike: EventStoreDB takes no more. */
export const APPEND_LIMIT = 1_048_576;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAME = /^[^$\p{Cc}][^\p{Cc}]{0,199}$/u;

const checkName = (path: string, name: unknown): void => {
  if (typeof name !== 'string' || !NAME.test(name) || !name.isWellFormed())
    throw new EventRejected(path, 'expected 1 to 200 characters, none of them a control character, not starting with $');
};

const checkExpected = (expected: unknown): void => {
  if (expected === 'none' || expected === 'any') return;
  if (!Number.isSafeInteger(expected) || (expected as number) < 0)
    throw new EventRejected('expected', "expected 'none', 'any' or a revision from 0");
};

const json = (path: string, payload: unknown): string => {
  const fault = objectFaultOf(payload);
  if (fault) throw new EventRejected(path + fault.path, fault.expectation);
  return JSON.stringify(payload);
};

/** What the adapter of EventStoreDB adds to an event's metadata, at most: counted everywhere, so that a log can move there. */
export const MARK_BYTES = 48;

/** Bytes of an event as EventStoreDB counts them, and its id: data and metadata in UTF-8, the type in UTF-16. */
const bytesOf = ({ id, type, data, metadata }: CheckedEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length + id.length + MARK_BYTES;

/** How much of `APPEND_LIMIT` an event takes up. */
export const sizeOf = ({ id, type, data, metadata }: NewEvent): number =>
  bytesOf({ id, type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) });

const checkedEvent = (event: NewEvent, path: string): CheckedEvent => {
  if (typeof event.id !== 'string' || !UUID.test(event.id))
    throw new EventRejected(`${path}.id`, 'expected a UUID in lower case');
  checkName(`${path}.type`, event.type);
  return {
    id: event.id,
    type: event.type,
    data: json(`${path}.data`, event.data),
    metadata: json(`${path}.metadata`, event.metadata),
  };
};

/**
 * The events of an append, ready to be stored. `EventRejected` for whatever no adapter takes: no events, a name or id of the wrong form,
 * an id twice, a value that JSON would lose or change; `AppendTooLarge` for more than `APPEND_LIMIT` bytes.
 */
export const checkedAppend = (
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): readonly CheckedEvent[] => {
  checkName('stream', stream);
  checkExpected(expected);
  if (events.length === 0) throw new EventRejected('events', 'expected at least one event');
  const ids = new Set<string>();
  let bytes = 0;
  return events.map((event, at) => {
    const path = `events[${at}]`;
    const checked = checkedEvent(event, path);
    bytes += bytesOf(checked);
    if (bytes > APPEND_LIMIT) throw new AppendTooLarge(at, APPEND_LIMIT);
    if (ids.has(checked.id)) throw new EventRejected(`${path}.id`, 'expected an id that no other event of the append has');
    ids.add(checked.id);
    return checked;
  });
};
