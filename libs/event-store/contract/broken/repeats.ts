import { EventIdReused } from '../../errors.js';
import type { NewEvent } from '../../event.js';
import type { Appended, EventStore, ExpectedRevision } from '../../event-store.js';
import * as repeats from '../guarantees/repeats.js';
import { collect } from '../tools/index.js';
import { aWhile, altered, copied, renamed } from './altered.js';
import type { Flaw } from './flaw.js';

/** A store that deals in its own way with ids that a stream already has. */
const whenReused =
  (
    otherwise: (store: EventStore, stream: string, events: readonly NewEvent[], expected: ExpectedRevision) => Promise<Appended>,
  ) =>
  (store: EventStore): EventStore =>
    altered(store, {
      append: (stream, events, expected) =>
        store.append(stream, events, expected).catch((error: unknown) => {
          if (error instanceof EventIdReused) return otherwise(store, stream, events, expected);
          throw error;
        }),
    });

const storedById = async (store: EventStore, stream: string) =>
  new Map((await collect(store.readStream(stream))).map((event) => [event.id, event]));

const onceByFirstId = (store: EventStore): EventStore => {
  const answers = new Map<string, Appended>();
  return altered(store, {
    async append(stream, events, expected) {
      const id = events[0]?.id ?? '';
      const before = answers.get(id);
      if (before) return { ...before, repeated: true };
      await aWhile();
      const answer = await store.append(stream, events.map(renamed), expected === 'none' ? 'any' : expected);
      answers.set(id, answer);
      return answer;
    },
  });
};

const sameTextOnly = (store: EventStore): EventStore => {
  const texts = new Map<string, string>();
  return altered(store, {
    async append(stream, events, expected) {
      for (const event of events) {
        const text = JSON.stringify(event);
        if ((texts.get(event.id) ?? text) !== text) throw new EventIdReused(stream, event.id);
        texts.set(event.id, text);
      }
      return store.append(stream, events, expected);
    },
  });
};

const idsOfWholeLog = (store: EventStore): EventStore => {
  const streams = new Map<string, string>();
  return altered(store, {
    async append(stream, events, expected) {
      for (const { id } of events) {
        if ((streams.get(id) ?? stream) !== stream) throw new EventIdReused(stream, id);
        streams.set(id, stream);
      }
      return store.append(stream, events, expected);
    },
  });
};

export const flawsInRepeats: readonly Flaw[] = [
  {
    how: 'gives every event a new id',
    breaks: repeats.repeatsOnce,
    wrap: (store) =>
      altered(store, { append: (stream, events, expected) => store.append(stream, events.map(renamed), expected) }),
  },
  {
    how: 'forgets the ids in a restart',
    breaks: repeats.repeatsAfterRestart,
    restart: (log) => copied(log.events.map(renamed)),
  },
  {
    how: 'looks for repeats at exact revisions only',
    breaks: repeats.repeatsAtAny,
    wrap: (store) =>
      altered(store, {
        append: (stream, events, expected) => store.append(stream, expected === 'any' ? events.map(renamed) : events, expected),
      }),
  },
  { how: 'looks for a repeat before it appends, and lets others in between', breaks: repeats.repeatsAtOnce, wrap: onceByFirstId },
  {
    how: 'takes the same ids for the same events',
    breaks: repeats.contentCounts,
    wrap: whenReused(async (store, stream, events, expected) => {
      const stored = await storedById(store, stream);
      return store.append(
        stream,
        events.map((event) => stored.get(event.id) ?? event),
        expected,
      );
    }),
  },
  { how: 'compares the text of events, not what it means', breaks: repeats.keyOrderDoesNotCount, wrap: sameTextOnly },
  {
    how: 'takes a part for the whole',
    breaks: repeats.partIsNoRepeat,
    wrap: whenReused(async (store, stream, events) => {
      const stored = await storedById(store, stream);
      const last = stored.get(events.at(-1)?.id ?? '');
      if (!last || !events.every(({ id }) => stored.has(id))) throw new EventIdReused(stream, events[0]?.id ?? '');
      return { revision: last.revision, position: last.position, repeated: true };
    }),
  },
  {
    how: 'stores what is new of a mixture',
    breaks: repeats.mixtureIsNoRepeat,
    wrap: whenReused(async (store, stream, events) => {
      const stored = await storedById(store, stream);
      return store.append(
        stream,
        events.filter(({ id }) => !stored.has(id)),
        'any',
      );
    }),
  },
  { how: 'keeps ids apart in the whole log, not in their stream', breaks: repeats.idsAreOfTheirStream, wrap: idsOfWholeLog },
];
