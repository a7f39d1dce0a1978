import { FORWARDS, START as BEGINNING, type AllStreamResolvedEvent, type Position as Place } from '@eventstore/db-client';
import { PositionUnknown } from '../errors.js';
import { START, type Position } from '../event.js';
import type { Connection } from './connection.js';
import { LogHead } from './log-head.js';
import { placeOf } from './places.js';
import type { Call } from './pull.js';
import { each, Reading } from './reading.js';
import { recordedOf, type Recorded } from './recorded.js';
import { isInvalidPosition } from './trouble.js';

/** Reads the ledger out of the log of the server, which holds all streams of all applications. */
export class LogReader {
  readonly #head: LogHead;

  /** `signal` ends all that it reads. */
  constructor(
    private readonly connection: Connection,
    private readonly signal: AbortSignal,
  ) {
    this.#head = new LogHead(connection, signal);
  }

  /** The position of the ledger's last event; `START` while it has none. */
  head(): Promise<Position> {
    return this.#head.find();
  }

  /**
   * The event of the ledger at a position; `undefined` for `START`. `PositionUnknown` where there is none: the server itself accepts places
   * behind its end without a word.
   */
  async at(position: Position, signal = this.signal): Promise<Recorded | undefined> {
    if (position === START) return undefined;
    const place = placeOf(position);
    if (place === undefined) throw new PositionUnknown(position, await this.head());
    const reading = new Reading<AllStreamResolvedEvent>(this.connection, {
      work: 'looking up a position',
      open: async () => this.#forwards(place, 1),
      signal,
    });
    try {
      for await (const sent of each(reading)) {
        const recorded = recordedOf(sent, this.connection.names);
        if (recorded?.event.position === position) return recorded;
      }
    } catch (error) {
      if (!isInvalidPosition(error)) throw error;
    }
    throw new PositionUnknown(position, await this.head());
  }

  /** The ledger's events after a position that it knows. Throws `PositionUnknown`. */
  async *after(position: Position): AsyncGenerator<Recorded> {
    await this.at(position);
    let last = position === START ? undefined : placeOf(position);
    const reading = new Reading<AllStreamResolvedEvent>(this.connection, {
      work: 'reading the log',
      open: async () => this.#forwards(last ?? BEGINNING),
      signal: this.signal,
    });
    for await (const sent of each(reading)) {
      if (sent.event === undefined || (last && sent.event.position.commit <= last.commit)) continue;
      last = sent.event.position;
      const recorded = recordedOf(sent, this.connection.names);
      if (recorded) yield recorded;
    }
  }

  /** The log of the server from a place on, what is there included. */
  #forwards(fromPosition: Place | typeof BEGINNING, maxCount: number = Number.MAX_SAFE_INTEGER): Call {
    const { client, options } = this.connection;
    const items = client.readAll({ ...options, direction: FORWARDS, fromPosition, maxCount });
    return { items, count: maxCount, cancel: () => items.cancel() };
  }
}
