import type { Connection } from './connection.js';
import { columnsSql, insertSql, updateSql } from './table-sql.js';
import type { ColumnValue, Row, Table } from './table.js';

/**
 * Keeps the rows of one table. Only the columns that changed are written: SQLite rewrites the index entries of every column that an
 * UPDATE names, and most versions of a document change what is in its JSON alone.
 */
export class RowWriter {
  private readonly columns: string;
  private readonly insert: string;
  private readonly remove: string;
  private readonly updates = new Map<string, string>();
  /** Whether the row before was new: most often the next one is as well, and need not be looked for first. */
  private addedLast = false;

  constructor(
    private readonly connection: Connection,
    private readonly table: Table,
  ) {
    this.columns = columnsSql(table);
    this.insert = insertSql(table);
    this.remove = `DELETE FROM ${table.name} WHERE id = ?`;
  }

  /** Adds the row, or replaces the one of its id. */
  put(row: Row): void {
    if (this.addedLast && this.add(row)) return;
    const before = this.connection.get(this.columns, row[0]);
    this.addedLast = before === undefined;
    if (before === undefined) this.add(row);
    else this.change(before, row);
  }

  /** Adds the row unless there is one of its id; whether it did. */
  private add(row: Row): boolean {
    return this.connection.run(this.insert, ...row) > 0;
  }

  private change([rowid, ...held]: readonly unknown[], [, document, ...values]: Row): void {
    const changed = values.flatMap((value, at) => (value === held[at] ? [] : [at]));
    const changedValues = changed.map((at): ColumnValue => values[at] ?? null);
    this.connection.run(this.update(changed), document, ...changedValues, Number(rowid));
  }

  /** Removes the row of an id, if there is one. */
  delete(id: string): void {
    this.connection.run(this.remove, id);
  }

  private update(changed: readonly number[]): string {
    const key = changed.join();
    const kept = this.updates.get(key);
    if (kept !== undefined) return kept;
    const sql = updateSql(this.table, changed);
    this.updates.set(key, sql);
    return sql;
  }
}
