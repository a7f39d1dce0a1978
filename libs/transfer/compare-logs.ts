import { START, eventDigest, type EventReader, type Position, type StoredEvent } from '#event-store';
import { CopyRefused, cited } from './copy-refused.js';

/** How far two logs are the same. */
export interface Common {
  readonly events: number;
  /** Position in the source of the last event that both have. */
  readonly position: Position;
}

/** Told of each event that was looked at, by its position in the source. */
export type OnEvent = (position: Position) => void;

const iterator = (events: AsyncIterable<StoredEvent>): AsyncIterator<StoredEvent, undefined> =>
  events[Symbol.asyncIterator]() as AsyncIterator<StoredEvent, undefined>;

/**
 * Holds every event of the target against the source, one by one in the order of both: stream, revision, id, type, data and metadata.
 * Throws `CopyRefused` at the first that is not the source's next, or that the source does not have up to `end`.
 */
export async function compareLogs(from: EventReader, to: EventReader, end: Position, onEvent: OnEvent): Promise<Common> {
  const source = iterator(from.readAll());
  let common: Common = { events: 0, position: START };
  try {
    for await (const found of to.readAll()) {
      const { value: expected } = await source.next();
      if (expected === undefined || expected.position > end)
        throw new CopyRefused(`the target goes on after the source ends: with ${cited(found)}`);
      if (eventDigest(expected) !== eventDigest(found))
        throw new CopyRefused(
          `the target holds ${cited(found)} where the source holds ${cited(expected)}${altered(expected, found)}`,
        );
      common = { events: common.events + 1, position: expected.position };
      onEvent(expected.position);
    }
  } finally {
    await source.return?.();
  }
  return common;
}

const altered = (expected: StoredEvent, found: StoredEvent): string =>
  cited(expected) === cited(found) ? ', with other data or metadata' : '';
