import { numberOf, positionOf } from '../../adapter/index.js';
import { PositionUnknown } from '../../errors.js';
import type { StoredEvent } from '../../event.js';
import type { EventStore } from '../../event-store.js';
import * as positions from '../guarantees/positions.js';
import { event } from '../tools/index.js';
import { altered, alteredReader, copied } from './altered.js';
import type { Flaw } from './flaw.js';

/** As a log does that gives out numbers before it commits: every seventh event is not there when it is first looked for. */
const lateEvents = (store: EventStore): Partial<EventStore> => {
  const looked = new Set<string>();
  return {
    async *readAll(options) {
      for await (const one of store.readAll(options)) {
        const late = numberOf(one.position) % 7 === 0 && !looked.has(one.position);
        looked.add(one.position);
        if (!late) yield one;
      }
    },
  };
};

/** All events of an append at the position of its commit, as some logs number them. */
const inTens = (one: StoredEvent): StoredEvent => ({ ...one, position: positionOf(Math.ceil(numberOf(one.position) / 10)) });

async function* quietly<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof PositionUnknown)) throw error;
  }
}

export const flawsInPositions: readonly Flaw[] = [
  {
    how: 'gives one position to several events',
    breaks: positions.positionsRise,
    wrap: (store) =>
      altered(store, {
        async *readAll(options) {
          for await (const one of store.readAll(options)) yield inTens(one);
        },
      }),
  },
  {
    how: 'counts anew after a restart',
    breaks: positions.positionsLast,
    restart: (log) => copied([{ ...event(), stream: 'started' }, ...log.events]),
  },
  { how: 'shows an event after later ones', breaks: positions.nothingAppearsBehind, wrap: alteredReader(lateEvents) },
  {
    how: 'waits where a position is beyond the head',
    breaks: positions.refusesUnknownPositions,
    wrap: (store) =>
      altered(store, {
        readAll: (...asked) => quietly(store.readAll(...asked)),
        subscribe: (...asked) => quietly(store.subscribe(...asked)),
      }),
  },
];
