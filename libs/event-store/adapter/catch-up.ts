import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent } from '../event.js';
import type { SubscribeOptions } from '../event-store.js';
import type { Bell } from './bell.js';
import { checkedCount } from './options.js';

const BATCH_SIZE = 500;

/**
 * A subscription over pages: `pageAfter` reads up to so many events that follow a position at the moment, `bell` rings when there are
 * more. The next page is read when the consumer asks for it, never before, and after others have had their turn.
 */
export async function* catchUp(
  { after, signal, batchSize = BATCH_SIZE }: SubscribeOptions,
  pageAfter: (after: string, limit: number) => readonly StoredEvent[],
  bell: Bell,
): AsyncGenerator<readonly StoredEvent[]> {
  checkedCount('batchSize', batchSize, 1);
  let position = after;
  while (!signal.aborted) {
    const seen = bell.rings;
    const page = pageAfter(position, batchSize);
    const last = page.at(-1);
    if (last) {
      position = last.position;
      yield page;
      await nextTurn();
    } else {
      await bell.rungSince(seen, signal);
    }
  }
}
