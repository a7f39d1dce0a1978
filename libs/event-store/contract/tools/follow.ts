import { within } from './within.js';
import { START, type StoredEvent } from '../../event.js';
import type { EventReader, SubscribeOptions } from '../../event-store.js';
import type { Harness } from '../harness.js';

/** Subscribes until `count` events have come, leaves, and returns them. */
export const follow = async (
  harness: Harness,
  reader: EventReader,
  count: number,
  options: Partial<Omit<SubscribeOptions, 'signal'>> = {},
): Promise<StoredEvent[]> => {
  const stop = new AbortController();
  const come: StoredEvent[] = [];
  const consume = async (): Promise<void> => {
    for await (const batch of reader.subscribe({ after: START, ...options, signal: stop.signal })) {
      come.push(...batch);
      if (come.length >= count) return;
    }
  };
  try {
    await within(harness, `delivery of ${count} events`, consume());
  } finally {
    stop.abort();
  }
  return come;
};
