import { events } from './event.js';
import type { EventStore } from '../../event-store.js';

/** Appends `each` events to every stream, one by one and all streams at once, whatever their heads. */
export const fill = async (store: EventStore, streams: readonly string[], each: number): Promise<void> => {
  const fillOne = async (stream: string): Promise<void> => {
    for (const event of events(each)) await store.append(stream, [event], 'any');
  };
  await Promise.all(streams.map(fillOne));
};

/** Appends so many events one by one, now at once and now after a while, as they come in life. */
export const trickle = async (store: EventStore, stream: string, count: number): Promise<void> => {
  for (const [n, event] of events(count).entries()) {
    await store.append(stream, [event], 'any');
    for (let turn = 0; turn < n % 4; turn += 1) await new Promise(setImmediate);
  }
};
