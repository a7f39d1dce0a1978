import { BACKWARDS, END, FORWARDS, type ResolvedEvent } from '@eventstore/db-client';
import type { StreamRange } from '../adapter/index.js';
import type { Connection } from './connection.js';
import { each, Reading } from './reading.js';
import { recordedOf, type Recorded } from './recorded.js';
import { typeOf } from './trouble.js';

/** Reads single streams of the ledger. */
export class StreamReader {
  /** `signal` ends all that it reads. */
  constructor(
    private readonly connection: Connection,
    private readonly signal: AbortSignal,
  ) {}

  /** Events of a stream with their marks; none where it does not exist. */
  async *read(stream: string, range: StreamRange): AsyncGenerator<Recorded> {
    const { forward, limit } = range;
    const from = forward ? range.from : await this.#last(stream, range.from);
    if (limit === 0 || (forward && from === Infinity)) return;
    const { names } = this.connection;
    let next = from;
    let left = limit;
    const open = async () => {
      const items = this.connection.client.readStream(names.onServer(stream), {
        ...this.connection.options,
        direction: forward ? FORWARDS : BACKWARDS,
        fromRevision: next === Infinity ? END : BigInt(next),
        maxCount: Math.min(left, Number.MAX_SAFE_INTEGER),
      });
      return { items, count: left, cancel: () => items.cancel() };
    };
    const reading = new Reading<ResolvedEvent>(this.connection, { work: `reading ${stream}`, open, signal: this.signal });
    try {
      for await (const sent of each(reading)) {
        if (sent.event === undefined) continue;
        next = Number(sent.event.revision) + (forward ? 1 : -1);
        left -= 1;
        const recorded = recordedOf(sent, names);
        if (recorded) yield recorded;
        if (left === 0 || next < 0) return;
      }
    } catch (error) {
      if (typeOf(error) !== 'stream-not-found') throw error;
    }
  }

  /** The last event of a stream. */
  async last(stream: string): Promise<Recorded | undefined> {
    for await (const recorded of this.read(stream, { from: Infinity, forward: false, limit: 1 })) return recorded;
    return undefined;
  }

  /** Where to begin backwards: the server finds nothing from a revision that the stream has not reached. */
  async #last(stream: string, from: number): Promise<number> {
    if (from === Infinity) return from;
    const last = await this.last(stream);
    return Math.min(from, last?.event.revision ?? from);
  }
}
