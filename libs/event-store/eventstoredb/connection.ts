import type { EventStoreDBClient } from '@eventstore/db-client';
import pRetry from 'p-retry';
import { StoreUnavailable } from '../errors.js';
import type { StreamNames } from './stream-names.js';
import type { Timing } from './timing.js';
import { asUnavailable, isPassing } from './trouble.js';

/** Who the adapter is to the server. On connections without TLS the client ignores it. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Told of what the adapter tries again by itself: which work, and what went wrong. */
export type OnTrouble = (work: string, error: Error) => void;

/** What a connection is made of. */
export interface ConnectionParts {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;
  readonly names: StreamNames;
  readonly timing: Timing;
  readonly onTrouble: OnTrouble;
}

/** What is tried again: for how long, and until when. */
interface Trying {
  readonly work: string;
  readonly signal?: AbortSignal;
  readonly endless?: boolean;
}

/** The client of one server, as every part of the adapter uses it. */
export class Connection {
  readonly names: StreamNames;
  readonly timing: Timing;
  /**
   * What goes with every call. Appends that carry credentials are calls of their own, with deadlines; without, the client keeps all that
   * are pending in one map of the whole process. Only the leader of a cluster is asked: what a follower lacks would look unknown.
   */
  readonly options: { readonly credentials: Credentials; readonly requiresLeader: true };
  readonly #accepted = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(private readonly parts: ConnectionParts) {
    this.names = parts.names;
    this.timing = parts.timing;
    this.options = { credentials: parts.credentials, requiresLeader: true };
  }

  /** The client; `StoreUnavailable`, `closed`, once `close` was called and all that had been accepted is done. */
  get client(): EventStoreDBClient {
    this.#closing.signal.throwIfAborted();
    return this.parts.client;
  }

  /** Aborts when the store is closed: with a `StoreUnavailable`. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Throws `StoreUnavailable`, `closed`, once `close` was called. */
  checkOpen(): void {
    if (this.#closed) throw closed();
  }

  /** Does something that `close` waits for. */
  async accept<Result>(work: () => Promise<Result>): Promise<Result> {
    this.checkOpen();
    const running = work();
    this.#accepted.add(running);
    try {
      return await running;
    } finally {
      this.#accepted.delete(running);
    }
  }

  /** Does something, and again after a pause where it failed for what may pass. Throws `StoreUnavailable` once that took too long. */
  async retried<Result>(attempt: () => Promise<Result>, { work, signal, endless = false }: Trying): Promise<Result> {
    const { patience, firstPause, longestPause } = this.timing;
    try {
      return await pRetry(attempt, {
        retries: Infinity,
        maxRetryTime: endless ? Infinity : patience,
        minTimeout: firstPause,
        maxTimeout: longestPause,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => isPassing(error),
        onFailedAttempt: ({ error }) => {
          if (isPassing(error)) this.parts.onTrouble(work, error);
        },
      });
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Refuses what comes from now on, waits for what was accepted, ends everything else, and lets go of the server. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#accepted);
    this.#closing.abort(closed());
    await this.parts.client.dispose();
  }
}

const closed = (): StoreUnavailable => new StoreUnavailable('closed', 'the event store is closed');
