import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { numberOf, positionOf, type Stretch } from '../adapter/index.js';
import { StoreUnavailable } from '../errors.js';
import type { EventPayload, Position, StoredEvent } from '../event.js';
import { isSqliteError } from './sqlite-failure.js';

/** Most events and characters of JSON that are read at once. */
export const PAGE_EVENTS = 500;
const PAGE_CHARACTERS = 1_048_576;

/** Up to so many events it is quicker to take them all in one call. */
export const FEW_EVENTS = 16;

/** Events that were read at once; `more`: there may be others after them. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly more: boolean;
}

type Row = readonly [
  position: number,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  stream: string,
];

type TypeRow = readonly [position: number, type: string];

const storedEvent = ([position, revision, id, type, data, metadata, name]: Row, stream = name): StoredEvent => ({
  id,
  type,
  stream,
  revision,
  position: positionOf(position),
  data: JSON.parse(data) as EventPayload,
  metadata: JSON.parse(metadata) as EventPayload,
});

const charactersOf = ([, , , , data, metadata]: Row): number => data.length + metadata.length;

/** Rows one by one until a page is full, and whether it is. */
const upToPage = (statement: StatementSync, values: readonly number[], most: number): readonly [readonly Row[], boolean] => {
  const rows: Row[] = [];
  let characters = 0;
  for (const row of statement.iterate(...values, most) as unknown as Iterable<Row>) {
    rows.push(row);
    characters += charactersOf(row);
    if (characters >= PAGE_CHARACTERS) return [rows, true];
  }
  return [rows, rows.length === most];
};

/** The same for a few rows. */
const atOnce = (statement: StatementSync, values: readonly number[], most: number): readonly [readonly Row[], boolean] => {
  const rows = statement.all(...values, most) as unknown as readonly Row[];
  return [rows, rows.length === most];
};

const EVENT = 'events.position, revision, id, type, data, metadata';

/** Reads the log over a connection of its own, page by page, each page as the log is at that moment. */
export class LogReader {
  private readonly forward: StatementSync;
  private readonly backward: StatementSync;
  private readonly after: StatementSync;
  private readonly types: StatementSync;
  private readonly number: StatementSync;
  private readonly last: StatementSync;
  private readonly head: StatementSync;
  private readonly version: StatementSync;

  constructor(
    private readonly db: DatabaseSync,
    private readonly onFailure: (error: Error) => void,
  ) {
    const prepare = (sql: string): StatementSync => {
      const statement = db.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.forward = prepare(`SELECT ${EVENT} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
    this.backward = prepare(`SELECT ${EVENT} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`);
    this.after = prepare(
      `SELECT ${EVENT}, name FROM events JOIN streams ON number = stream WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.types = prepare('SELECT position, type FROM events WHERE position > ? ORDER BY position LIMIT ?');
    this.number = prepare('SELECT number FROM streams WHERE name = ?');
    this.last = prepare('SELECT max(revision) FROM events WHERE stream = ?');
    this.head = prepare('SELECT max(position) FROM events');
    this.version = prepare('PRAGMA data_version');
  }

  /** Events of the stream from a revision on, that included: as many as fit a page, at most `limit`. */
  streamPage(stream: string, from: number, forward: boolean, limit: number): Page {
    return this.guarded(() => {
      const number = this.one(this.number, stream);
      if (number === undefined) return { events: [], more: false };
      const values = [number, Math.min(from, Number.MAX_SAFE_INTEGER)];
      return this.page(forward ? this.forward : this.backward, values, limit, stream);
    });
  }

  /** Events of the log after a position: as many as fit a page, at most `limit`. */
  logPage(after: Position, limit: number): Page {
    return this.guarded(() => this.page(this.after, [numberOf(after)], limit));
  }

  /** As `logPage`, of these types alone: of events of other types nothing but the type is read. */
  stretch(after: Position, limit: number, types?: ReadonlySet<string>): Stretch {
    if (!types) {
      const { events } = this.logPage(after, limit);
      return { events, last: events.at(-1)?.position };
    }
    return this.guarded(() => {
      const rows = this.types.all(numberOf(after), Math.min(limit, PAGE_EVENTS)) as unknown as readonly TypeRow[];
      const asked = rows.filter(([, type]) => types.has(type));
      const events = asked.flatMap(([position]) => this.page(this.after, [position - 1], 1).events);
      const last = rows.at(-1);
      return { events, last: last && positionOf(last[0]) };
    });
  }

  streamHead(stream: string): number | undefined {
    return this.guarded(() => {
      const number = this.one(this.number, stream);
      return number === undefined ? undefined : this.one(this.last, number);
    });
  }

  logHead(): Position {
    return this.guarded(() => positionOf(this.one(this.head) ?? 0));
  }

  /** Changes whenever another connection has written. */
  dataVersion(): number {
    return this.guarded(() => this.one(this.version) ?? 0);
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private one(statement: StatementSync, ...values: (string | number)[]): number | undefined {
    const row = statement.get(...values) as readonly (number | null)[] | undefined;
    return row?.[0] ?? undefined;
  }

  private page(statement: StatementSync, values: readonly number[], limit: number, stream?: string): Page {
    const most = Math.min(limit, PAGE_EVENTS);
    const [rows, more] = (most <= FEW_EVENTS ? atOnce : upToPage)(statement, values, most);
    return { events: rows.map((row) => storedEvent(row, stream)), more };
  }

  private guarded<Read>(read: () => Read): Read {
    if (!this.db.isOpen) throw new StoreUnavailable('closed', 'the event store is closed');
    try {
      return read();
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      this.onFailure(error);
      throw new StoreUnavailable('down', `the log cannot be read: ${error.message}`, { cause: error });
    }
  }
}
