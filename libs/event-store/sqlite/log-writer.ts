import type { DatabaseSync } from 'node:sqlite';
import { decideAppend, positionOf, type CheckedEvent, type Found } from '../adapter/index.js';
import { EventIdReused, WrongExpectedRevision } from '../errors.js';
import { failureOf } from './sqlite-failure.js';
import { writerStatements } from './writer-statements.js';
import type { AppendRequest, Outcome } from './writer-messages.js';

/** Pages of the write-ahead log after which it is written back into the log's file. */
const CHECKPOINT_PAGES = 16_000;
/** Most pages that a stored event dirties beside those of its text: the table's and both indexes' leaves. */
const PAGES_AN_EVENT = 3;
const PAGE_BYTES = 4_096;

/** Writes to the log, many appends in one transaction. It is the only writer there is. */
export class LogWriter {
  private readonly sql: ReturnType<typeof writerStatements>;
  private pages = 0;

  constructor(private readonly db: DatabaseSync) {
    this.sql = writerStatements(db);
  }

  /**
   * Stores what may be stored of the appends, in their order, and says what became of each. All are durable when it returns. A full disk
   * or a foreign lock stores none of them and is an outcome; any other failure is thrown: nothing is known of the disk then.
   */
  commit(appends: readonly AppendRequest[]): readonly Outcome[] {
    try {
      this.sql.begin.run();
      let position = this.sql.logHead();
      const outcomes = appends.map((append) => {
        const outcome = this.append(append, position);
        if (outcome.kind === 'stored' && !outcome.repeated) position += append.events.length;
        return outcome;
      });
      this.sql.commit.run();
      return outcomes;
    } catch (error) {
      return this.undo(error, appends);
    }
  }

  /** Writes the write-ahead log back into the file once it has grown; its failures are thrown, which SQLite's own would not be. */
  checkpoint(): void {
    if (this.pages < CHECKPOINT_PAGES) return;
    this.writeBack('PASSIVE');
    this.pages = 0;
  }

  /** Writes all back into the file, so that it is whole by itself, and lets go of it. */
  close(): void {
    this.writeBack('TRUNCATE');
    this.db.close();
  }

  /** What does not fit on the disk stays in the write-ahead log until there is space. */
  private writeBack(mode: 'PASSIVE' | 'TRUNCATE'): void {
    try {
      this.db.exec(`PRAGMA wal_checkpoint(${mode})`);
    } catch (error) {
      if (failureOf(error) === 'fatal') throw error;
    }
  }

  private undo(error: unknown, appends: readonly AppendRequest[]): readonly Outcome[] {
    if (this.db.isTransaction) this.sql.rollback.run();
    const failure = failureOf(error);
    if (failure === 'fatal') throw error;
    const why = failure === 'full' ? 'full' : 'down';
    const message = failure === 'full' ? 'the disk of the log is full' : 'another process holds the log for itself';
    return appends.map(() => ({ kind: 'unavailable', why, message }));
  }

  private append({ stream, events, expected }: AppendRequest, position: number): Outcome {
    const number = this.sql.streamNumber(stream);
    const head = number === undefined ? undefined : this.sql.streamHead(number);
    try {
      const decision = decideAppend(stream, events, expected, head, this.found(number, events));
      const last = decision.revision + events.length - 1;
      if (!decision.write) return { kind: 'stored', ...this.sql.endOf(number, decision.revision), repeated: true };
      this.store(number ?? this.sql.newStream(stream), events, decision.revision, position);
      return { kind: 'stored', revision: last, position: positionOf(position + events.length), repeated: false };
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return { kind: 'wrong-revision', actual: error.actual };
      if (error instanceof EventIdReused) return { kind: 'id-reused', eventId: error.eventId };
      throw error;
    }
  }

  private found(stream: number | undefined, events: readonly CheckedEvent[]): ReadonlyMap<string, Found> {
    const found = new Map<string, Found>();
    if (stream === undefined) return found;
    for (const { id } of events) {
      const stored = this.sql.eventWithId(stream, id);
      if (stored) found.set(id, stored);
    }
    return found;
  }

  private store(stream: number, events: readonly CheckedEvent[], revision: number, position: number): void {
    for (const [part, { id, type, data, metadata }] of events.entries()) {
      const { changes } = this.sql.insert.run(
        position + part + 1,
        stream,
        revision + part,
        id,
        type,
        part,
        events.length,
        data,
        metadata,
      );
      this.pages += Number(changes) * PAGES_AN_EVENT + (data.length + metadata.length) / PAGE_BYTES;
    }
  }
}
