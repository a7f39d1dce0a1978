import type { Connection } from './connection.js';
import { Pull, type Call } from './pull.js';
import { Ended } from './trouble.js';

/** How to read something, and how to go on reading it after the connection was lost. */
export interface Source {
  /** What it is, for whoever is told that it is read again. */
  readonly work: string;
  /** Begins where the last item that was taken left off. */
  readonly open: () => Promise<Call>;
  readonly signal: AbortSignal;
  /** It has no end: an end is a failure like any other, and failures are waited out however long they last. */
  readonly endless?: boolean;
}

/** Reads over as many calls as it takes: what is read goes on after a failure that passes. */
export class Reading<Item> {
  #pull: Pull<Item> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly source: Source,
  ) {}

  /** The next items, at most so many; none at the end. Throws `StoreUnavailable`, and what the signal was aborted with. */
  next(most: number): Promise<readonly Item[]> {
    return this.connection.retried(() => this.#attempt(most), this.source);
  }

  /** Leaves it, wherever it is. */
  close(): void {
    this.#pull?.close();
    this.#pull = undefined;
  }

  async #attempt(most: number): Promise<readonly Item[]> {
    const { signal, endless = false, open } = this.source;
    try {
      this.#pull ??= new Pull<Item>(await open(), signal, endless ? Infinity : this.connection.timing.silence);
      if (!endless) return await this.#pull.next(most);
      const items = await this.#pull.flow(most);
      if (items.length === 0) throw new Ended();
      return items;
    } catch (error) {
      this.close();
      throw error;
    }
  }
}

const AT_ONCE = 256;

/** Everything, one after the other. */
export async function* each<Item>(reading: Reading<Item>): AsyncGenerator<Item> {
  try {
    for (let items = await reading.next(AT_ONCE); items.length > 0; items = await reading.next(AT_ONCE)) yield* items;
  } finally {
    reading.close();
  }
}
