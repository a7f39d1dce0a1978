import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { unavailable } from './unavailable.js';

/** Marks the file as a read store ('plrs'), so that another database is never written over. */
const APPLICATION_ID = 0x706c7273;

/** The layout of the tables; a file of another one is refused, since it can be built anew. */
const LAYOUT = 1;

const STATEMENTS = 256;

/** How long a lock of another process is waited for, in milliseconds, unless given. */
const LOCK_WAIT = 10_000;

/** How a connection is opened. `largestFile`: a bound in bytes. `lockWait`: in milliseconds. */
export interface Access {
  readonly mode: 'read' | 'write';
  readonly largestFile?: number | undefined;
  readonly lockWait?: number | undefined;
}

const PAGE = 8192;

/*
 * NORMAL: a power cut may take the last commits, never a part of one; they are folded from the log again. The large WAL lets pages that
 * many commits touch be copied to the file once.
 */
const forWriting = (largestFile: number | undefined): string => `
  PRAGMA page_size = ${PAGE};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -24576;
  PRAGMA wal_autocheckpoint = 8192;
  PRAGMA journal_size_limit = 134217728;
  PRAGMA analysis_limit = 1000;
  ${largestFile === undefined ? '' : `PRAGMA max_page_count = ${Math.max(1, Math.floor(largestFile / PAGE))};`}
  BEGIN IMMEDIATE;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${LAYOUT};
  CREATE TABLE IF NOT EXISTS collections (
    generation INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, declaration TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoints (
    key TEXT PRIMARY KEY, ledger_id TEXT NOT NULL, position TEXT NOT NULL, fence TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, collection TEXT NOT NULL) STRICT, WITHOUT ROWID;
  COMMIT;`;

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/* Files of before there were leases have checkpoints without fences. */
const addFences = (database: DatabaseSync): void => {
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('checkpoints');
  if (!columns.some(({ name }) => name === 'fence')) database.exec('ALTER TABLE checkpoints ADD COLUMN fence TEXT');
};

/** One connection to the file, with its prepared statements kept. Every failure of the file comes as `ReadStoreUnavailable`. */
export class Connection {
  private readonly statements = new LRUCache<string, StatementSync>({ max: STATEMENTS });

  private constructor(private readonly database: DatabaseSync) {}

  static open(file: string, access: Access): Connection {
    return unavailable(() => {
      const database = new DatabaseSync(file, { readOnly: access.mode === 'read', timeout: access.lockWait ?? LOCK_WAIT });
      try {
        const [application, layout] = [pragma(database, 'application_id'), pragma(database, 'user_version')];
        const empty = application === 0 && pragma(database, 'schema_version') === 0;
        if (!(empty && access.mode === 'write') && !(application === APPLICATION_ID && layout === LAYOUT)) {
          throw new Error(
            `${file} is no read store of this version; remove it, and the read models are built again from the log`,
          );
        }
        if (access.mode === 'write') {
          database.exec(forWriting(access.largestFile));
          addFences(database);
        }
        return new Connection(database);
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  /** The rows of a query, as arrays of their columns. */
  all(sql: string, ...values: SQLInputValue[]): readonly unknown[][] {
    return unavailable(() => this.statement(sql).all(...values) as unknown as unknown[][]);
  }

  /** The first row of a query. */
  get(sql: string, ...values: SQLInputValue[]): readonly unknown[] | undefined {
    return unavailable(() => this.statement(sql).get(...values) as unknown as unknown[] | undefined);
  }

  /** Runs a statement and says how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return unavailable(() => Number(this.statement(sql).run(...values).changes));
  }

  /** The rows of a query one after another; the connection is for nothing else until they end. */
  *each(sql: string, ...values: SQLInputValue[]): Generator<readonly unknown[]> {
    const rows = unavailable(() => this.statement(sql).iterate(...values));
    for (;;) {
      const step = unavailable(() => rows.next());
      if (step.done === true) return;
      yield step.value as unknown as readonly unknown[];
    }
  }

  /** Runs statements that are not worth keeping. */
  execute(sql: string): void {
    unavailable(() => this.database.exec(sql));
  }

  /** Reads as of one moment. */
  reading<Result>(read: () => Result): Result {
    return this.transaction('BEGIN', read);
  }

  /** Writes all or nothing. */
  writing<Result>(write: () => Result): Result {
    return this.transaction('BEGIN IMMEDIATE', write);
  }

  close(): void {
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  private transaction<Result>(begin: string, work: () => Result): Result {
    this.run(begin);
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  private statement(sql: string): StatementSync {
    const kept = this.statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.statements.set(sql, statement);
    return statement;
  }
}
