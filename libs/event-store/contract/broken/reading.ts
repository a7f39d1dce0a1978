import { checkedCount } from '../../adapter/index.js';
import type { StoredEvent } from '../../event.js';
import type { EventStore } from '../../event-store.js';
import * as reading from '../guarantees/reading.js';
import { collect, first } from '../tools/index.js';
import { altered } from './altered.js';
import type { Flaw } from './flaw.js';

const heldUpByReaders = (store: EventStore): EventStore => {
  const reads = new Set<symbol>();
  const { promise: never } = Promise.withResolvers<never>();
  return altered(store, {
    append: (...asked) => (reads.size > 0 ? never : store.append(...asked)),
    async *readAll(options) {
      const read = Symbol('read');
      reads.add(read);
      yield* store.readAll(options);
      reads.delete(read);
    },
  });
};

async function* whole(events: AsyncIterable<StoredEvent>, most: number): AsyncIterable<StoredEvent> {
  yield* await first(events, most);
}

export const flawsInReading: readonly Flaw[] = [
  {
    how: 'reads a stream from after the revision asked for',
    breaks: reading.readsForward,
    wrap: (store) =>
      altered(store, {
        readStream: (stream, options = {}) =>
          store.readStream(stream, options.from === undefined ? options : { ...options, from: options.from + 1 }),
      }),
  },
  {
    how: 'takes a limit of zero for no limit',
    breaks: reading.readsForward,
    wrap: (store) =>
      altered(store, {
        readStream: (stream, options) => store.readStream(stream, { ...options, limit: options?.limit || Infinity }),
      }),
  },
  {
    how: 'reads backward from the start',
    breaks: reading.readsBackward,
    wrap: (store) =>
      altered(store, {
        readStream: (stream, options = {}) =>
          store.readStream(stream, options.direction === 'backward' ? { from: 0, ...options } : options),
      }),
  },
  {
    how: 'throws where a stream does not exist',
    breaks: reading.missingIsEmpty,
    wrap: (store) =>
      altered(store, {
        async *readStream(stream, options) {
          if ((await store.streamHead(stream)) === undefined) throw new Error(`there is no stream ${stream}`);
          yield* store.readStream(stream, options);
        },
      }),
  },
  {
    how: 'counts events where it should tell the last revision',
    breaks: reading.knowsHeads,
    wrap: (store) =>
      altered(store, {
        async streamHead(stream) {
          const { length } = await collect(store.readStream(stream));
          return length === 0 ? undefined : length;
        },
      }),
  },
  {
    how: 'reads the log with the event at the position',
    breaks: reading.readsAllAfter,
    wrap: (store) =>
      altered(store, {
        async *readAll(options = {}) {
          const { after, limit = Infinity } = options;
          const at = (await collect(store.readAll())).filter(({ position }) => after !== undefined && position >= after);
          yield* after === undefined || at.length === 0 ? store.readAll(options) : at.slice(0, limit);
        },
      }),
  },
  {
    how: 'stops after its first page',
    breaks: reading.readsLongStreams,
    wrap: (store) =>
      altered(store, {
        readStream: (...asked) => whole(store.readStream(...asked), 1_000),
        readAll: (...asked) => whole(store.readAll(...asked), 1_000),
      }),
  },
  { how: 'appends nothing while somebody reads', breaks: reading.mayBeLeft, wrap: heldUpByReaders },
  {
    how: 'makes a count of whatever it gets',
    breaks: reading.countsAreCounts,
    wrap: (store) =>
      altered(store, {
        readStream: (stream, { direction = 'forward', limit = Infinity, from = 0 } = {}) =>
          store.readStream(stream, {
            direction,
            from: Math.max(0, Math.trunc(from || 0)),
            limit: checkedCount('limit', Math.max(0, Math.round(limit || 0)), 0),
          }),
      }),
  },
];
