import { numberOf, positionOf } from '../../adapter/index.js';
import { START, type StoredEvent } from '../../event.js';
import type { EventStore, SubscribeOptions } from '../../event-store.js';
import * as subscribing from '../guarantees/subscribing.js';
import { collect } from '../tools/index.js';
import { aWhile, altered } from './altered.js';
import type { Flaw } from './flaw.js';

type Batches = AsyncIterable<readonly StoredEvent[]>;

/** Alters how a store subscribes. */
const withSubscription =
  (subscribe: (store: EventStore, options: SubscribeOptions) => Batches) =>
  (store: EventStore): EventStore =>
    altered(store, { subscribe: (options) => subscribe(store, options) });

async function* looseSeam(store: EventStore, options: SubscribeOptions): Batches {
  for await (const event of store.readAll({ after: options.after })) yield [event];
  await aWhile();
  yield* store.subscribe({ ...options, after: await store.logHead() });
}

async function* doubleSeam(store: EventStore, options: SubscribeOptions): Batches {
  let last: StoredEvent | undefined;
  for await (const batch of store.subscribe(options)) {
    yield last ? [last, ...batch] : batch;
    last = batch.at(-1);
  }
}

async function* onlyNewest(store: EventStore, options: SubscribeOptions): Batches {
  let after = options.after;
  while (!options.signal.aborted) {
    const missed = await collect(store.readAll({ after }));
    const newest = missed.slice(-100);
    after = newest.at(-1)?.position ?? after;
    if (newest.length > 0) yield newest;
    else await aWhile();
  }
}

async function* onlyFirstStretch(store: EventStore, options: SubscribeOptions): Batches {
  for await (const batch of store.subscribe(options)) {
    yield batch;
    if (options.types) return;
  }
}

async function* throwing(store: EventStore, options: SubscribeOptions): Batches {
  yield* store.subscribe(options);
  options.signal.throwIfAborted();
}

async function* emptying(store: EventStore, { signal, after, ...options }: SubscribeOptions): Batches {
  if (signal.aborted) return;
  for await (const event of store.readAll({ after })) yield [event];
  yield* store.subscribe({ ...options, signal, after: await store.logHead() });
}

const heldUpByConsumers = (store: EventStore): EventStore => {
  let asked = Promise.resolve();
  return altered(store, {
    async append(...appended) {
      await asked;
      return store.append(...appended);
    },
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) {
        const { promise, resolve } = Promise.withResolvers<void>();
        asked = promise;
        yield batch;
        resolve();
      }
    },
  });
};

const sharedCursor = (store: EventStore): EventStore => {
  let shared = START;
  return altered(store, {
    async *subscribe(options) {
      while (!options.signal.aborted) {
        for await (const event of store.readAll({ after: shared, limit: 1 })) {
          shared = event.position;
          yield [event];
        }
        await aWhile();
      }
    },
  });
};

async function* inOneTurn(store: EventStore, options: SubscribeOptions): Batches {
  const missed = await collect(store.readAll({ after: options.after }));
  for (let at = 0; at < missed.length; at += 10) yield missed.slice(at, at + 10);
}

export const flawsInSubscribing: readonly Flaw[] = [
  { how: 'looks away between catching up and going live', breaks: subscribing.missesNothing, wrap: withSubscription(looseSeam) },
  { how: 'repeats the last event of a batch in the next', breaks: subscribing.missesNothing, wrap: withSubscription(doubleSeam) },
  {
    how: 'resumes with the event at the position',
    breaks: subscribing.resumesAnywhere,
    wrap: withSubscription((store, { after, ...options }) =>
      store.subscribe({ ...options, after: positionOf(Math.max(0, numberOf(after) - 1)) }),
    ),
  },
  {
    how: 'gives all that there is in one batch',
    breaks: subscribing.keepsBatchSize,
    wrap: withSubscription((store, options) => store.subscribe({ ...options, batchSize: 1_000_000 })),
  },
  {
    how: 'gives events of every type',
    breaks: subscribing.keepsToTypes,
    wrap: withSubscription((store, { after, signal, batchSize = 500 }) => store.subscribe({ after, signal, batchSize })),
  },
  {
    how: 'stops at a stretch without events of the types',
    breaks: subscribing.keepsToTypes,
    wrap: withSubscription(onlyFirstStretch),
  },
  {
    how: 'keeps the newest hundred for a slow consumer',
    breaks: subscribing.waitsForItsConsumer,
    wrap: withSubscription(onlyNewest),
  },
  { how: 'holds up appends until the consumer is done', breaks: subscribing.waitsForItsConsumer, wrap: heldUpByConsumers },
  { how: 'throws the reason of an abort', breaks: subscribing.endsQuietly, wrap: withSubscription(throwing) },
  {
    how: 'does not hear of an abort while it waits',
    breaks: subscribing.endsQuietly,
    wrap: withSubscription((store, options) => store.subscribe({ ...options, signal: new AbortController().signal })),
  },
  { how: 'hands over what it has read after an abort', breaks: subscribing.endsQuietly, wrap: withSubscription(emptying) },
  { how: 'catches up in one turn', breaks: subscribing.letsOthersHaveTheirTurn, wrap: withSubscription(inOneTurn) },
  { how: 'divides events among its subscriptions', breaks: subscribing.subscriptionsAreApart, wrap: sharedCursor },
];
