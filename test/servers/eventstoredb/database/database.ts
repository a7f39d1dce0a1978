import { randomUUID } from 'node:crypto';
import { checkAppend } from './check-append.js';
import type { ProposedEvent, RecordedEvent } from './event.js';
import type { Expected } from './expected.js';
import { Log } from './log.js';
import { describedBy, metadataOf, truncatedBefore, truncating } from './stream-metadata.js';
import { DELETED, isSoftDeleted, lastRevision, newStream, type Stream } from './stream.js';

const LARGEST_REVISION = 2n ** 63n - 1n;
const NOTHING = new Uint8Array();

/** How a write ended: stored (now or before) up to a revision and at a position, or refused. -1 stands for no event. */
export type Outcome =
  | { readonly kind: 'stored'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong-expected-version'; readonly actual: bigint }
  | { readonly kind: 'stream-deleted' };

/** What EventStoreDB keeps: the log and its streams; and what it remembers only while it runs. */
export class Database {
  readonly log = new Log();
  readonly #streams = new Map<string, Stream>();
  readonly #remembered = new Map<string, RecordedEvent>();

  /** One stream; one without events where there is none of that name. */
  stream(name: string): Readonly<Stream> {
    return this.#streams.get(name) ?? newStream();
  }

  /** Appends all of the events, or none. */
  append(name: string, events: readonly ProposedEvent[], expected: Expected): Outcome {
    const stream = this.#made(name);
    const ids = events.map(({ id }) => id.toLowerCase());
    const refused = this.#check(name, stream, expected, ids);
    if (refused !== undefined) return refused;
    const wasDeleted = isSoftDeleted(stream);
    const before = lastRevision(stream);
    if (events.length === 0) return { kind: 'stored', revision: before, position: this.log.writeEmpty() };
    for (const event of events) this.#write(name, stream, event);
    const position = this.log.head;
    if (wasDeleted) this.#truncate(name, before + 1n);
    return { kind: 'stored', revision: lastRevision(stream), position };
  }

  /** Hides a stream's events until something is appended. */
  delete(name: string, expected: Expected): Outcome {
    const stream = this.#made(name);
    const refused = this.#check(name, stream, expected, [randomUUID()]);
    if (refused !== undefined) return refused;
    this.#truncate(name, DELETED);
    return { kind: 'stored', revision: lastRevision(stream), position: this.log.head };
  }

  /** Ends a stream for good. */
  tombstone(name: string, expected: Expected): Outcome {
    const stream = this.#made(name);
    const refused = this.#check(name, stream, expected, [randomUUID()]);
    if (refused !== undefined) return refused;
    stream.tombstoned = true;
    const mark = { id: randomUUID(), type: '$streamDeleted', isJson: false, data: NOTHING, metadata: NOTHING };
    const { position } = this.log.write(name, LARGEST_REVISION, mark);
    return { kind: 'stored', revision: LARGEST_REVISION, position };
  }

  /** Forgets what a server forgets when it stops. */
  forget(): void {
    this.#remembered.clear();
  }

  #made(name: string): Stream {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const stream = newStream();
    this.#streams.set(name, stream);
    return stream;
  }

  #check(name: string, stream: Stream, expected: Expected, ids: readonly string[]): Outcome | undefined {
    const remembered = (id: string) => {
      const event = this.#remembered.get(id);
      return event?.stream === name ? event : undefined;
    };
    const decision = checkAppend(stream, expected, ids, remembered);
    if (decision === 'write') return undefined;
    if (decision === 'deleted') return { kind: 'stream-deleted' };
    if (decision === 'wrong') return { kind: 'wrong-expected-version', actual: lastRevision(stream) };
    return { kind: 'stored', revision: decision.repeats.revision, position: decision.repeats.position };
  }

  #write(name: string, stream: Stream, event: ProposedEvent): void {
    const recorded = this.log.write(name, BigInt(stream.events.length), event);
    stream.events.push(recorded);
    this.#remembered.set(recorded.id, recorded);
    const described = describedBy(name);
    if (described !== undefined) this.#made(described).truncateBefore = truncatedBefore(event.data);
  }

  #truncate(name: string, revision: bigint): void {
    const event = { id: randomUUID(), type: '$metadata', isJson: true, data: truncating(revision), metadata: NOTHING };
    const holder = metadataOf(name);
    this.#write(holder, this.#made(holder), event);
  }
}
