import { LRUCache } from 'lru-cache';
import type { CollectionDeclaration, Document } from '../collection.js';
import { AliasConflict, CheckpointConflict } from '../errors.js';
import type { Commit } from '../read-store.js';
import { Catalog } from './catalog.js';
import type { Connection } from './connection.js';
import { RowWriter } from './row-writer.js';
import { STANDING_INDEXES, createTableSql, dropTableSql, indexesSql, type StandingIndex } from './table-sql.js';
import { Table, type Row } from './table.js';

/** The writes of one collection as rows, which were made for one generation of its table. */
export interface RowWrites {
  readonly collection: string;
  readonly generation: number;
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

/** A commit as it is handed to the writer. */
export interface RowCommit {
  readonly writes: readonly RowWrites[];
  readonly checkpoint: Commit['checkpoint'];
}

/** `outdated`: a collection was declared with other fields since the rows were made; nothing was written. */
export type Committed = 'done' | 'outdated';

const TABLES = 256;

/** The writes, each in one transaction, on the one connection of this process that writes. */
export class Writer {
  private readonly catalog: Catalog;
  /* By generation: what a table's rows look like never changes within one. */
  private readonly rowWriters = new LRUCache<number, RowWriter>({ max: TABLES });

  constructor(private readonly connection: Connection) {
    this.catalog = new Catalog(connection);
  }

  declare(declaration: CollectionDeclaration): void {
    this.connection.writing(() => {
      const before = this.catalog.find(declaration.name);
      const text = JSON.stringify(declaration);
      if (before === undefined) this.create(declaration, text);
      else if (!before.serves(declaration)) this.rebuild(before, declaration, text);
      else if (JSON.stringify(before.declaration) !== text) this.reindex(before, declaration, text);
    });
  }

  commit({ writes, checkpoint }: RowCommit): Committed {
    return this.connection.writing(() => {
      const tables = writes.map((write) => ({ ...write, table: this.catalog.table(write.collection) }));
      if (tables.some(({ table, generation }) => table.generation !== generation)) return 'outdated';
      if (checkpoint !== undefined) this.moveCheckpoint(checkpoint);
      for (const { table, put, remove } of tables) {
        const rows = this.rows(table);
        for (const row of put) rows.put(row);
        for (const id of remove) rows.delete(id);
      }
      return 'done';
    });
  }

  forgetCheckpoint(key: string): void {
    this.connection.run('DELETE FROM checkpoints WHERE key = ?', key);
  }

  drop(collection: string): void {
    this.connection.writing(() => {
      const table = this.catalog.find(collection);
      if (table === undefined) return;
      this.connection.execute(dropTableSql(table));
      this.connection.run('DELETE FROM collections WHERE name = ?', collection);
      this.connection.run('DELETE FROM aliases WHERE collection = ?', collection);
    });
  }

  switchAlias(alias: string, from: string | undefined, to: string): void {
    this.connection.writing(() => {
      this.catalog.table(to);
      const row = this.connection.get('SELECT collection FROM aliases WHERE alias = ?', alias);
      const actual = row === undefined ? undefined : String(row[0]);
      if (actual !== from) throw new AliasConflict(alias, actual);
      this.connection.run(
        'INSERT INTO aliases VALUES (?, ?) ON CONFLICT (alias) DO UPDATE SET collection = excluded.collection',
        alias,
        to,
      );
    });
    this.connection.execute('PRAGMA optimize');
  }

  close(): void {
    this.connection.close();
  }

  private moveCheckpoint({ key, expected, next }: NonNullable<Commit['checkpoint']>): void {
    const moved =
      expected === undefined
        ? this.connection.run(
            'INSERT INTO checkpoints VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
            key,
            next.ledgerId,
            next.position,
            next.fence ?? null,
          )
        : this.connection.run(
            'UPDATE checkpoints SET ledger_id = ?, position = ?, fence = ? WHERE key = ? AND ledger_id = ? AND position = ? AND fence IS ?',
            next.ledgerId,
            next.position,
            next.fence ?? null,
            key,
            expected.ledgerId,
            expected.position,
            expected.fence ?? null,
          );
    if (moved === 0) throw new CheckpointConflict(key);
  }

  private rows(table: Table): RowWriter {
    const kept = this.rowWriters.get(table.generation);
    if (kept !== undefined) return kept;
    const rows = new RowWriter(this.connection, table);
    this.rowWriters.set(table.generation, rows);
    return rows;
  }

  private create(declaration: CollectionDeclaration, text: string): Table {
    const generation = Number(
      this.connection.get(
        'INSERT INTO collections (name, declaration) VALUES (?, ?) RETURNING generation',
        declaration.name,
        text,
      )?.[0],
    );
    const table = new Table(generation, declaration);
    this.connection.execute(createTableSql(table));
    this.connection.execute(indexesSql(table));
    return table;
  }

  private reindex(before: Table, declaration: CollectionDeclaration, text: string): void {
    const standing = this.connection.all(STANDING_INDEXES, before.name) as unknown as readonly StandingIndex[];
    this.connection.execute(indexesSql(new Table(before.generation, declaration), standing));
    this.connection.run('UPDATE collections SET declaration = ? WHERE generation = ?', text, before.generation);
  }

  private rebuild(before: Table, declaration: CollectionDeclaration, text: string): void {
    this.connection.run('DELETE FROM collections WHERE generation = ?', before.generation);
    const after = this.create(declaration, text);
    const rows = this.rows(after);
    for (const [document] of this.connection.each(`SELECT document FROM ${before.name}`)) {
      rows.put(after.row(JSON.parse(String(document)) as Document));
    }
    this.connection.execute(dropTableSql(before));
  }
}
