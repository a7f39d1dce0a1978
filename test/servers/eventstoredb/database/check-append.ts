import type { RecordedEvent } from './event.js';
import type { Expected } from './expected.js';
import { isSoftDeleted, lastRevision, type Stream } from './stream.js';

/** What becomes of an append: written, found to be a repeat (whose last event is this), or refused. */
export type Decision = 'write' | 'wrong' | 'deleted' | { readonly repeats: RecordedEvent };

/** The event of this stream that an id was written as in this life of the server, where it was. */
export type Remembered = (id: string) => RecordedEvent | undefined;

/** At no exact revision a repeat is known by its ids alone, as long as the server remembers them. */
const checkLoose = (ids: readonly string[], remembered: Remembered): Decision => {
  const known = ids.map(remembered);
  const last = known.at(-1);
  if (known[0] === undefined) return 'write';
  return last !== undefined && known.every((event) => event !== undefined) ? { repeats: last } : 'wrong';
};

/** Behind the head, it is a repeat if the very ids follow the expected revision; content is not looked at. */
const checkBehind = (stream: Stream, expected: bigint, ids: readonly string[]): Decision => {
  const there = stream.events.slice(Number(expected + 1n), Number(expected + 1n) + ids.length);
  const last = there.at(-1);
  if (last !== undefined && there.length === ids.length && ids.every((id, n) => there[n]?.id === id)) return { repeats: last };
  const isNew = expected === -1n && isSoftDeleted(stream) && there[0]?.id !== ids[0];
  return isNew ? 'write' : 'wrong';
};

/** Decides as EventStoreDB does what becomes of an append of these ids. */
export function checkAppend(stream: Stream, expected: Expected, ids: readonly string[], remembered: Remembered): Decision {
  if (stream.tombstoned) return 'deleted';
  if (expected === 'stream_exists') {
    if (isSoftDeleted(stream)) return 'deleted';
    if (stream.events.length === 0) return 'wrong';
  }
  if (expected === 'any' || expected === 'stream_exists') return checkLoose(ids, remembered);
  const revision = expected === 'no_stream' ? -1n : expected;
  const last = lastRevision(stream);
  if (revision < last) return checkBehind(stream, revision, ids);
  return revision === last ? 'write' : 'wrong';
}
