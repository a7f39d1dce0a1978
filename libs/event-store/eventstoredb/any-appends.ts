import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { decideAppend, type CheckedEvent } from '../adapter/index.js';
import { EventIdReused, WrongExpectedRevision } from '../errors.js';
import type { Appended } from '../event-store.js';
import type { ExactAppends } from './exact-appends.js';
import { foundOf, type Recorded } from './recorded.js';
import type { StreamReader } from './stream-reader.js';

/** What is known of a stream: its last revision, -1 while it has none, and at which revision each id is. */
interface Known {
  head: number;
  readonly ids: Map<string, number>;
}

/** How many ids are kept, of all streams together. */
const MOST_IDS = 500_000;

/** Longest pause after another process was quicker, in milliseconds. */
const LONGEST_PAUSE = 20;

/**
 * Appends at any revision. The server itself recognises a repeat there only until it restarts, so they are made exact: the stream's ids are read
 * once and then kept up to date, and what is not among them is appended at the last revision, again and again while others are
 * quicker. Appends to one stream wait for each other.
 */
export class AnyAppends {
  readonly #known = new LRUCache<string, Known>({ maxSize: MOST_IDS, sizeCalculation: ({ ids }) => ids.size + 1 });
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly exact: ExactAppends,
    private readonly streams: StreamReader,
  ) {}

  /** Errors: `EventIdReused`, `StoreUnavailable`. */
  append(stream: string, events: readonly CheckedEvent[]): Promise<Appended> {
    const appended = Promise.resolve(this.#queues.get(stream)).then(() => this.#append(stream, events));
    // Whoever waits behind it goes on in any case.
    const settled = appended.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(stream, settled);
    void settled.then(() => this.#queues.get(stream) === settled && this.#queues.delete(stream));
    return appended;
  }

  async #append(stream: string, events: readonly CheckedEvent[]): Promise<Appended> {
    for (let known = this.#known.get(stream) ?? (await this.#readOn(stream)); ; known = await this.#readOn(stream)) {
      const { head, ids } = known;
      const revisions = events.flatMap(({ id }) => ids.get(id) ?? []);
      if (revisions.length > 0) return this.#repeated(stream, events, revisions);
      try {
        const appended = await this.exact.append(stream, events, head < 0 ? 'none' : head);
        this.#keep(stream, known, events, head + 1);
        return appended;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision || error instanceof EventIdReused)) throw error;
        // A stream that is shorter than what was read of it is another one.
        if (error instanceof WrongExpectedRevision && (error.actual === 'none' || error.actual < head))
          this.#known.delete(stream);
      }
      await pause(Math.random() * LONGEST_PAUSE);
    }
  }

  /** Reads the ids of what has been appended since the stream was last read. */
  async #readOn(stream: string): Promise<Known> {
    const known = this.#known.get(stream) ?? { head: -1, ids: new Map<string, number>() };
    const come: Recorded['event'][] = [];
    for await (const { event } of this.streams.read(stream, { from: known.head + 1, forward: true, limit: Infinity }))
      come.push(event);
    this.#keep(stream, known, come, known.head + 1);
    return known;
  }

  #keep(stream: string, known: Known, events: readonly { readonly id: string }[], from: number): void {
    for (const [index, { id }] of events.entries()) known.ids.set(id, from + index);
    known.head = from + events.length - 1;
    this.#known.set(stream, known, { size: known.ids.size + 1 });
  }

  async #repeated(stream: string, events: readonly CheckedEvent[], revisions: readonly number[]): Promise<Appended> {
    const from = Math.min(...revisions);
    const wanted = new Set(revisions);
    const found = new Map<string, Recorded>();
    for await (const recorded of this.streams.read(stream, { from, forward: true, limit: Math.max(...revisions) - from + 1 }))
      if (wanted.has(recorded.event.revision)) found.set(recorded.event.id, recorded);
    const entries = [...found].map(([id, recorded]) => [id, foundOf(recorded)] as const);
    const { revision } = decideAppend(stream, events, 'any', undefined, new Map(entries));
    const last = [...found.values()].find(({ event }) => event.revision === revision);
    if (!last) throw new EventIdReused(stream, events[0]?.id ?? '');
    return { revision, position: last.event.position, repeated: true };
  }
}
