import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, StoredEvent } from '../event.js';
import type { SubscribeOptions } from '../event-store.js';
import type { Bell } from './bell.js';
import { checkedCount } from './options.js';

const BATCH_SIZE = 500;

/** A part of the log: its events of the types asked for, and the position of its last event of any type; `undefined` where nothing follows. */
export interface Stretch {
  readonly events: readonly StoredEvent[];
  readonly last: Position | undefined;
}

/**
 * A subscription over pages: `stretchAfter` reads up to so many events that follow a position at the moment, `bell` rings when there are
 * more. The next one is read when the consumer asks for it, never before, and after others have had their turn.
 */
export async function* catchUp(
  { after, signal, batchSize = BATCH_SIZE }: SubscribeOptions,
  stretchAfter: (after: Position, limit: number) => Stretch,
  bell: Bell,
): AsyncGenerator<readonly StoredEvent[]> {
  checkedCount('batchSize', batchSize, 1);
  let position = after;
  while (!signal.aborted) {
    const seen = bell.rings;
    const { events, last } = stretchAfter(position, batchSize);
    if (last !== undefined) {
      position = last;
      if (events.length > 0) yield events;
      await nextTurn();
    } else {
      await bell.rungSince(seen, signal);
    }
  }
}
