import { WrongExpectedRevision } from '../../errors.js';
import type { Appended, EventStore } from '../../event-store.js';
import { answersItsEnd, neverSeenInPart, outlivesRestart, wholeOrNothing } from '../guarantees/appending.js';
import { anyGoesAnywhere, holdsExpectation } from '../guarantees/expected-revisions.js';
import { oneWinner } from '../guarantees/racing.js';
import { aWhile, altered, copied } from './altered.js';
import type { Flaw } from './flaw.js';

const oneByOne = (store: EventStore): EventStore =>
  altered(store, {
    async append(stream, [first, ...rest], expected) {
      let answer: Appended = await store.append(stream, first ? [first] : [], expected);
      for (const event of rest) {
        await aWhile();
        answer = await store.append(stream, [event], answer.revision);
      }
      return answer;
    },
  });

/** Looks at the head, and takes its time before it appends. */
const lookThenAppend = (store: EventStore): EventStore =>
  altered(store, {
    async append(stream, events, expected) {
      const actual = (await store.streamHead(stream)) ?? 'none';
      await aWhile();
      if (expected !== 'any' && expected !== actual) throw new WrongExpectedRevision(stream, expected, actual);
      return store.append(stream, events, 'any');
    },
  });

export const flawsInAppending: readonly Flaw[] = [
  {
    how: 'answers with the revision of the first event',
    breaks: answersItsEnd,
    wrap: (store) =>
      altered(store, {
        async append(stream, events, expected) {
          const answer = await store.append(stream, events, expected);
          return { ...answer, revision: answer.revision - events.length + 1 };
        },
      }),
  },
  { how: 'stores the events of an append one by one', breaks: wholeOrNothing, wrap: oneByOne },
  { how: 'shows the events of an append one by one', breaks: neverSeenInPart, wrap: oneByOne },
  {
    how: 'acknowledges before it is durable: the last event is lost in a restart',
    breaks: outlivesRestart,
    restart: (log) => copied(log.events.slice(0, -1)),
  },
  {
    how: 'does not look at the expected revision',
    breaks: holdsExpectation,
    wrap: (store) => altered(store, { append: (stream, events) => store.append(stream, events, 'any') }),
  },
  {
    how: 'tells the expected revision as the actual one',
    breaks: holdsExpectation,
    wrap: (store) =>
      altered(store, {
        append: (...asked) =>
          store.append(...asked).catch((error: unknown) => {
            if (!(error instanceof WrongExpectedRevision)) throw error;
            throw new WrongExpectedRevision(error.stream, error.expected, error.expected);
          }),
      }),
  },
  {
    how: 'takes any revision for the one that it finds, and loses the race for it',
    breaks: anyGoesAnywhere,
    wrap: (store) =>
      altered(store, {
        async append(stream, events, expected) {
          const head = (await store.streamHead(stream)) ?? 'none';
          await aWhile();
          return store.append(stream, events, expected === 'any' ? head : expected);
        },
      }),
  },
  { how: 'looks at the head before it appends, and lets others in between', breaks: oneWinner, wrap: lookThenAppend },
];
