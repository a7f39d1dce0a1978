import type { NewEvent, Position, StoredEvent } from './event.js';

/** `'none'`: the stream must not exist. A number: the revision of its last event. `'any'`: whatever is there. */
export type ExpectedRevision = 'none' | 'any' | number;

/** Where an append ended: revision and position of its last event. `repeated`: it had been stored before. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  readonly repeated: boolean;
}

/** Which part of a stream to read. `from` is included; it is 0 forward and the last revision backward unless given. */
export interface ReadStreamOptions {
  readonly from?: number;
  readonly direction?: 'forward' | 'backward';
  readonly limit?: number;
}

/** Which part of the log to read: events after `after` (all unless given), at most `limit`. */
export interface ReadAllOptions {
  readonly after?: Position;
  readonly limit?: number;
}

/** A catch-up subscription: events after `after` (of these types alone, where given), in batches of at most `batchSize`, until `signal` aborts. */
export interface SubscribeOptions {
  readonly after: Position;
  readonly signal: AbortSignal;
  readonly batchSize?: number;
  readonly types?: ReadonlySet<string>;
}

/** The reading half of the port: all that a projection, a verifier or another process needs. */
export interface EventReader {
  /** Reads one stream; a stream that does not exist has no events. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  /** Reads the log in its order, up to where it ends when the last event is read. */
  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent>;
  /** Reads the log in its order and goes on with what is appended; no batch is empty. */
  subscribe(options: SubscribeOptions): AsyncIterable<readonly StoredEvent[]>;
  /** The revision of the stream's last event, or `undefined` where there is none. */
  streamHead(stream: string): Promise<number | undefined>;
  /** The position of the log's last event; `START` while it is empty. */
  logHead(): Promise<Position>;
  /** Finishes what was accepted, then lets go of files and connections. */
  close(): Promise<void>;
}

/**
 * The port to the log. Every adapter keeps these promises and is held to them by the kit in `contract/`:
 *
 * - An append is atomic, and durable when its promise resolves. Its events are contiguous in their stream.
 * - The same ids appended again with the same expected revision succeed and store nothing (`repeated`), also after later events
 *   and a restart (for `'any'`: until a restart). The same ids with other content, or a part of them, or mixed with others:
 *   `EventIdReused`. Content is type, data and metadata as JSON values: the order of keys does not count.
 * - Another revision than the expected one: `WrongExpectedRevision`, with the actual one.
 * - What cannot be stored faithfully is refused before anything is handed over: `EventRejected`, with its path.
 * - Positions rise strictly along the log, agree with every stream's revisions, survive a restart, and no reader ever sees a
 *   later position before an earlier one.
 * - A subscription misses nothing and repeats nothing; it waits for its consumer, and ends quietly when its signal aborts.
 * - A position beyond the head is refused, by `readAll` too: `PositionUnknown`.
 * - After `close` everything is refused, and subscriptions end with: `StoreUnavailable`, `closed`.
 *
 * Errors: those of `errors.ts`, and no others for what a caller can act on. A limit or revision that is no count is a RangeError.
 */
export interface EventStore extends EventReader {
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
}
