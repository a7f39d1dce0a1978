import { setImmediate as nextTurn } from 'node:timers/promises';
import { within } from './within.js';

/** What there is of the client's readable streams, which are declared for another version of Node. */
interface Items {
  on(event: 'readable' | 'end' | 'error', listener: (error: unknown) => void): unknown;
  read(): unknown;
}

/**
 * A call of the client: what it sends, at most how many if that is known, and how to end it. A call that is left without being cancelled goes
 * on for ever.
 */
export interface Call {
  readonly items: Items;
  readonly count?: number;
  cancel(): Promise<void>;
}

/** Takes what a call sends when it is asked for, so that the server sends no faster. */
export class Pull<Item> {
  readonly #cancel: () => Promise<void>;
  readonly #items: Items;
  #news = Promise.withResolvers<void>();
  #failure: { readonly error: unknown } | undefined;
  #hasEnded = false;
  #left: number;

  /** `silence` is how long to wait for more, in milliseconds. */
  constructor(
    { items, cancel, count = Infinity }: Call,
    private readonly signal: AbortSignal,
    private readonly silence: number,
  ) {
    this.#items = items;
    this.#cancel = cancel;
    this.#left = count;
    // The client emits an error without destroying the stream, and may do so after it was cancelled: somebody has to listen to the last.
    items.on('error', (error: unknown) => {
      this.#failure ??= { error };
      this.#wake();
    });
    items.on('readable', this.#wake);
    items.on('end', () => {
      this.#hasEnded = true;
      this.#wake();
    });
    signal.addEventListener('abort', this.#wake);
  }

  /** What has come, at most so many; waits for at least one. None once the call has ended. Throws its error, `NoAnswer`, or why it was aborted. */
  async next(most: number): Promise<readonly Item[]> {
    for (;;) {
      const news = this.#news.promise;
      this.signal.throwIfAborted();
      const items = this.#take(most);
      if (items.length > 0 || this.#hasEnded || this.#left <= 0) {
        await this.#complete();
        return items;
      }
      if (this.#failure) throw this.#failure.error;
      await within(this.silence, news);
    }
  }

  /** As `next`, and what else comes as long as it comes without a pause: few large batches rather than many small ones. */
  async flow(most: number): Promise<readonly Item[]> {
    const items = [...(await this.next(most))];
    for (let more = 1; more > 0 && items.length < most;) {
      await nextTurn();
      more = items.length;
      items.push(...this.#take(most - items.length));
      more = items.length - more;
    }
    return items;
  }

  /** Ends the call, if it has not ended by itself. */
  close(): void {
    this.signal.removeEventListener('abort', this.#wake);
    if (this.#hasEnded) return;
    // A call that was never made, for want of a connection, has nothing to be cancelled; its error has been told.
    this.#cancel().catch(() => undefined);
  }

  readonly #wake = (): void => {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  };

  #take(most: number): readonly Item[] {
    const items: Item[] = [];
    while (items.length < most) {
      const item = this.#items.read() as Item | null;
      if (item === null) break;
      items.push(item);
    }
    this.#left -= items.length;
    return items;
  }

  /**
   * After the last item, waits for the end that is on its way: a server takes many calls that are cancelled for an attack, and cuts the
   * connection.
   */
  async #complete(): Promise<void> {
    while (this.#left <= 0 && !this.#hasEnded && !this.#failure && !this.signal.aborted) {
      const news = this.#news.promise;
      this.#take(1);
      if (this.#hasEnded) return;
      // Nothing is missing, so that a failure is nobody's concern any more.
      await within(this.silence, news).catch((error: unknown) => (this.#failure = { error }));
    }
  }
}
