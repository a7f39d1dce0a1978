import { numberOf, positionOf } from '../../adapter/index.js';
import { StoreUnavailable } from '../../errors.js';
import { START } from '../../event.js';
import type { EventStore } from '../../event-store.js';
import { closedIsClosed, closeFinishes } from '../guarantees/closing.js';
import { othersFollow, othersSeeIt } from '../guarantees/other-readers.js';
import { collect } from '../tools/index.js';
import { aWhile, altered, alteredReader } from './altered.js';
import type { Flaw } from './flaw.js';

const droppedByClose = (store: EventStore): EventStore => {
  let closed = false;
  return altered(store, {
    async append(...asked) {
      await aWhile();
      if (closed) throw new StoreUnavailable('closed', 'the event store was closed meanwhile');
      return store.append(...asked);
    },
    async close() {
      closed = true;
      await aWhile();
      await store.close();
    },
  });
};

export const flawsInLifetimes: readonly Flaw[] = [
  {
    how: 'shows other readers all but the newest event',
    breaks: othersSeeIt,
    wrap: alteredReader((store) => ({
      async logHead() {
        return positionOf(Math.max(0, numberOf(await store.logHead()) - 1));
      },
    })),
  },
  {
    how: 'tells other readers nothing new',
    breaks: othersFollow,
    wrap: alteredReader((store) => ({
      async *subscribe({ after = START, signal }) {
        yield await collect(store.readAll({ after }));
        while (!signal.aborted) await aWhile();
      },
    })),
  },
  { how: 'drops what is on its way when it is closed', breaks: closeFinishes, wrap: droppedByClose },
  {
    how: 'goes on after it was closed',
    breaks: closedIsClosed,
    wrap: (store) => altered(store, { close: async () => undefined }),
  },
];
