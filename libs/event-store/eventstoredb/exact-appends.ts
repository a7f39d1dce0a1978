import { randomBytes } from 'node:crypto';
import { jsonEvent, NO_STREAM, type JSONEventData } from '@eventstore/db-client';
import { decideAppend, type CheckedEvent } from '../adapter/index.js';
import { EventRejected, WrongExpectedRevision } from '../errors.js';
import type { EventPayload } from '../event.js';
import type { Appended } from '../event-store.js';
import { marked } from './append-mark.js';
import type { Connection } from './connection.js';
import { foundOf, type Recorded } from './recorded.js';
import type { StreamReader } from './stream-reader.js';
import { typeOf } from './trouble.js';
import { within } from './within.js';

type Revision = number | 'none';

/** What the server says to an append: it is there, or the stream is at another revision. */
type Said = { readonly stored: true } | { readonly stored: false; readonly actual: Revision };

const proposed = (events: readonly CheckedEvent[], call: string): JSONEventData[] =>
  events.map(({ id, type, data, metadata }, index) => {
    const mark = { index, size: events.length, ...(index === events.length - 1 && { call }) };
    return jsonEvent({
      id,
      type,
      data: JSON.parse(data) as EventPayload,
      metadata: marked(JSON.parse(metadata) as EventPayload, mark),
    });
  });

const conflictOf = (error: unknown): Said | undefined => {
  if (typeOf(error) !== 'wrong-expected-version') return undefined;
  const { actualVersion } = error as { readonly actualVersion: bigint | typeof NO_STREAM };
  return { stored: false, actual: actualVersion === NO_STREAM ? 'none' : Number(actualVersion) };
};

const tooLarge = (error: unknown): EventRejected | undefined => {
  if (typeOf(error) !== 'maximum-append-size-exceeded') return undefined;
  const { maxAppendSize } = error as { readonly maxAppendSize: number };
  return new EventRejected('events', `expected at most ${maxAppendSize} bytes in one append, as this server is set`);
};

/**
 * Appends at exact revisions. An append of which nothing is heard is sent again with the same ids and revision: the server stores it once. To the
 * server it is the same append as soon as the ids are the same, whoever sent it and whatever the content, so what it says is stored is
 * looked at before it is believed.
 */
export class ExactAppends {
  /** `streams` must be able to read for as long as appends are under way. */
  constructor(
    private readonly connection: Connection,
    private readonly streams: StreamReader,
  ) {}

  /** Errors: `WrongExpectedRevision`, `EventIdReused`, `StoreUnavailable`; `EventRejected` where the server takes less than most do. */
  async append(stream: string, events: readonly CheckedEvent[], expected: Revision): Promise<Appended> {
    const call = randomBytes(9).toString('base64url');
    const first = expected === 'none' ? 0 : expected + 1;
    const revision = first + events.length - 1;
    const said = await this.#send(stream, proposed(events, call), expected);
    if (said.stored) {
      const [last] = await this.#read(stream, revision, 1);
      if (last?.mark?.call === call) return { revision, position: last.event.position, repeated: false };
    }
    const isBehind = said.stored || (said.actual !== 'none' && said.actual >= first);
    const there = isBehind ? await this.#read(stream, first, events.length) : [];
    return earlier(stream, events, expected, said, there);
  }

  async #send(stream: string, events: JSONEventData[], expected: Revision): Promise<Said> {
    const { names, options, timing } = this.connection;
    const expectedRevision: bigint | typeof NO_STREAM = expected === 'none' ? NO_STREAM : BigInt(expected);
    const attempt = async (): Promise<Said> => {
      const { client } = this.connection;
      const sending = { ...options, expectedRevision, deadline: timing.append };
      try {
        await within(timing.append, client.appendToStream(names.onServer(stream), events, sending));
        return { stored: true };
      } catch (error) {
        const conflict = conflictOf(error);
        if (conflict) return conflict;
        throw tooLarge(error) ?? error;
      }
    };
    return this.connection.retried(attempt, { work: `appending to ${stream}` });
  }

  async #read(stream: string, from: number, limit: number): Promise<readonly Recorded[]> {
    const events: Recorded[] = [];
    for await (const recorded of this.streams.read(stream, { from, forward: true, limit })) events.push(recorded);
    return events;
  }
}

/** The answer to an append that was stored before, by this process or another, or that cannot be. */
const earlier = (
  stream: string,
  events: readonly CheckedEvent[],
  expected: Revision,
  said: Said,
  there: readonly Recorded[],
): Appended => {
  const ids = new Set(events.map(({ id }) => id));
  const own = there.filter(({ event }) => ids.has(event.id));
  const actual = said.stored || said.actual === 'none' ? undefined : said.actual;
  const decision = decideAppend(stream, events, expected, actual, new Map(own.map((one) => [one.event.id, foundOf(one)])));
  const last = own.find(({ event }) => event.revision === decision.revision);
  if (decision.write || !last) throw new WrongExpectedRevision(stream, expected, actual ?? 'none');
  return { revision: decision.revision, position: last.event.position, repeated: true };
};
