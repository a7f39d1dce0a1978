import { EventRejected } from '../../errors.js';
import type { EventPayload, NewEvent } from '../../event.js';
import type { EventStore } from '../../event-store.js';
import { keepsContent, takesWholeMegabyte } from '../guarantees/content.js';
import { refusesDepth, refusesNames, refusesSize, refusesUnfitContent } from '../guarantees/rejections.js';
import { altered } from './altered.js';
import type { Flaw } from './flaw.js';

/** Alters the content of every event on its way in. */
const throughText =
  (change: (payload: EventPayload) => EventPayload) =>
  (store: EventStore): EventStore =>
    altered(store, {
      append: async (stream, events, expected) =>
        store.append(
          stream,
          events.map((event) => ({ ...event, data: change(event.data), metadata: change(event.metadata) })),
          expected,
        ),
    });

const parsed = (text: string | undefined): EventPayload => Object(JSON.parse(text ?? '{}')) as EventPayload;

const latin1 = (payload: EventPayload): EventPayload => parsed(Buffer.from(JSON.stringify(payload), 'latin1').toString('latin1'));

const bigIntsAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

const lost = (payload: EventPayload): EventPayload => ({ ...parsed(JSON.stringify(payload, bigIntsAsText)) });

const shortened = (payload: EventPayload): EventPayload =>
  parsed(JSON.stringify(payload, (_key, value: unknown) => (typeof value === 'string' ? value.slice(0, 250_000) : value)));

const cutOff = (value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => cutOff(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cutOff(held, depth - 1)]));
};

const mended = (event: NewEvent): NewEvent => ({ ...event, id: event.id.toLowerCase(), type: event.type.replaceAll('$', '') });

const upTo64Kilobytes = (store: EventStore): EventStore =>
  altered(store, {
    async append(stream, events, expected) {
      if (JSON.stringify(events).length > 65_536) throw new EventRejected('events', 'expected at most 65,536 bytes');
      return store.append(stream, events, expected);
    },
  });

export const flawsInContent: readonly Flaw[] = [
  { how: 'writes one byte a character', breaks: keepsContent, wrap: throughText(latin1) },
  { how: 'takes no more than 64 kilobytes', breaks: takesWholeMegabyte, wrap: upTo64Kilobytes },
  { how: 'leaves to JSON what becomes of a value', breaks: refusesUnfitContent, wrap: throughText(lost) },
  {
    how: 'cuts off what is nested too deep',
    breaks: refusesDepth,
    wrap: throughText((payload) => cutOff(payload, 60) as EventPayload),
  },
  { how: 'cuts off what is too long', breaks: refusesSize, wrap: throughText(shortened) },
  {
    how: 'mends ids and names',
    breaks: refusesNames,
    wrap: (store) => altered(store, { append: (stream, events, expected) => store.append(stream, events.map(mended), expected) }),
  },
];
