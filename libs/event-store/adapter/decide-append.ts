import canonicalize from 'canonicalize';
import { EventIdReused, WrongExpectedRevision } from '../errors.js';
import type { ExpectedRevision } from '../event-store.js';
import type { CheckedEvent } from './checked-append.js';

/** An event of the stream whose id is among those of an append: where it is, and its place in the append that it came with. */
export interface Found extends CheckedEvent {
  readonly revision: number;
  /** Its number within its append, from 0, and how many events that append had. */
  readonly index: number;
  readonly size: number;
}

/** What to do with an append: store it from `revision` on, or answer that it was stored, up to `revision`. */
export type AppendDecision =
  { readonly write: true; readonly revision: number } | { readonly write: false; readonly revision: number };

const sameJson = (one: string, other: string): boolean =>
  one === other || canonicalize(JSON.parse(one)) === canonicalize(JSON.parse(other));

const sameContent = (one: CheckedEvent, other: CheckedEvent): boolean =>
  one.type === other.type && sameJson(one.data, other.data) && sameJson(one.metadata, other.metadata);

const firstRevision = (expected: ExpectedRevision, otherwise: number): number =>
  expected === 'any' ? otherwise : expected === 'none' ? 0 : expected + 1;

/** Decides an append that has met events of its own ids: it is that append again, or ids are reused. */
const decideRepeat = (
  stream: string,
  events: readonly CheckedEvent[],
  expected: ExpectedRevision,
  found: ReadonlyMap<string, Found>,
): AppendDecision => {
  const first = found.get(events[0]?.id ?? '');
  const start = firstRevision(expected, first?.revision ?? 0);
  for (const [index, event] of events.entries()) {
    const stored = found.get(event.id);
    const again = stored?.index === index && stored.size === events.length && stored.revision === start + index;
    if (!again || !sameContent(stored, event)) throw new EventIdReused(stream, (stored ?? [...found.values()][0] ?? event).id);
  }
  return { write: false, revision: start + events.length - 1 };
};

/**
 * Decides an append from the stream's head (`undefined` while it is empty) and those of its events whose ids the append carries too.
 * Throws `EventIdReused` and `WrongExpectedRevision`.
 */
export const decideAppend = (
  stream: string,
  events: readonly CheckedEvent[],
  expected: ExpectedRevision,
  head: number | undefined,
  found: ReadonlyMap<string, Found>,
): AppendDecision => {
  if (found.size > 0) return decideRepeat(stream, events, expected, found);
  const actual = head ?? 'none';
  if (expected !== 'any' && expected !== actual) throw new WrongExpectedRevision(stream, expected, actual);
  return { write: true, revision: (head ?? -1) + 1 };
};
