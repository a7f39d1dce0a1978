import { EventEmitter, once } from 'node:events';
import type { ProposedEvent, RecordedEvent } from './event.js';
import { weightOf } from './event.js';

const FIRST_POSITION = 1024n;
const HEADER_BYTES = 96;
const NANOSECONDS_100_A_MILLISECOND = 10_000n;

/** The log: every event of every stream in one order. Positions are bytes into a file, so most numbers are none. */
export class Log {
  readonly #events: RecordedEvent[] = [];
  readonly #empty = new Set<bigint>();
  readonly #growth = new EventEmitter().setMaxListeners(0);
  #next = FIRST_POSITION;

  /** All events, in order. */
  get events(): readonly RecordedEvent[] {
    return this.#events;
  }

  /** The position of the last event; 0 while there is none. */
  get head(): bigint {
    return this.#events.at(-1)?.position ?? 0n;
  }

  /** Where the record behind that of an event begins. */
  behind(index: number): bigint {
    return this.#events[index + 1]?.position ?? this.#next;
  }

  /** Writes one event. */
  write(stream: string, revision: bigint, event: ProposedEvent): RecordedEvent {
    const position = this.#advance(HEADER_BYTES + stream.length + weightOf(event));
    const created = BigInt(Date.now()) * NANOSECONDS_100_A_MILLISECOND;
    const recorded = { ...event, id: event.id.toLowerCase(), stream, revision, position, created };
    this.#events.push(recorded);
    this.#growth.emit('growth');
    return recorded;
  }

  /** Writes the record of an append without events; its position. */
  writeEmpty(): bigint {
    const position = this.#advance(HEADER_BYTES);
    this.#empty.add(position);
    return position;
  }

  /** The index of the first event at or behind a position. */
  indexFrom(position: bigint): number {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#events[middle]?.position ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a record begins there, or the position is before or past everything. */
  isPosition(position: bigint): boolean {
    if (position <= 0n || position > this.head) return true;
    return this.#empty.has(position) || this.#events[this.indexFrom(position)]?.position === position;
  }

  /** Waits until there are more events than that. Rejects when the signal aborts. */
  async longerThan(length: number, signal: AbortSignal): Promise<void> {
    while (this.#events.length <= length) await once(this.#growth, 'growth', { signal });
  }

  #advance(bytes: number): bigint {
    const position = this.#next;
    this.#next += BigInt(bytes);
    return position;
  }
}
