import { BACKWARDS, END, type AllStreamResolvedEvent, type Position as Place } from '@eventstore/db-client';
import { START, type Position } from '../event.js';
import type { Connection } from './connection.js';
import { positionAt } from './places.js';
import { each, Reading } from './reading.js';
import { recordedOf } from './recorded.js';

/** How far the log of the server was searched, by its last event then, and the ledger's head as it was then. */
interface Searched {
  readonly place: Place;
  readonly id: string;
  readonly head: Position;
}

/** Pages grow sixteenfold: what is looked for is mostly the very last event. */
const GROWTH = 16;
const LARGEST_PAGE = 4_096;

/**
 * The position of the ledger's last event. The server knows the end of all streams together; from there it is searched backwards, past
 * what is not the ledger's, and no further than where the last search began.
 */
export class LogHead {
  #searched: Searched | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly signal: AbortSignal,
  ) {}

  /** The position; `START` while the ledger has no event. */
  async find(): Promise<Position> {
    const before = this.#searched;
    let top: Omit<Searched, 'head'> | undefined;
    const found = (head: Position): Position => {
      if (top) this.#searched = { ...top, head };
      return head;
    };
    for await (const sent of this.#backwards()) {
      if (sent.event === undefined) continue;
      const { id, position: place } = sent.event;
      top ??= { id, place };
      if (before && id === before.id && place.commit === before.place.commit) return found(before.head);
      if (recordedOf(sent, this.connection.names)) return found(positionAt(place));
    }
    return found(START);
  }

  /** Everything on the server, from its end. */
  async *#backwards(): AsyncGenerator<AllStreamResolvedEvent> {
    let from: Place | typeof END = END;
    for (let size = 1; ; size = Math.min(size * GROWTH, LARGEST_PAGE)) {
      let left = size;
      for await (const sent of each(
        this.#page(
          () => from,
          () => left,
        ),
      )) {
        left -= 1;
        if (sent.event) from = sent.event.position;
        yield sent;
      }
      if (left > 0) return;
    }
  }

  #page(from: () => Place | typeof END, maxCount: () => number): Reading<AllStreamResolvedEvent> {
    const open = async () => {
      const items = this.connection.client.readAll({
        ...this.connection.options,
        direction: BACKWARDS,
        fromPosition: from(),
        maxCount: maxCount(),
      });
      return { items, count: maxCount(), cancel: () => items.cancel() };
    };
    return new Reading(this.connection, { work: 'reading the end of the log', open, signal: this.signal });
  }
}
