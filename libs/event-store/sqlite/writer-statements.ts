import type { DatabaseSync } from 'node:sqlite';
import { positionOf, type Found } from '../adapter/index.js';
import type { Position } from '../event.js';

/** All that the writer asks of the database, prepared once. */
export const writerStatements = (db: DatabaseSync) => {
  const first = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return (...values: (string | number)[]): readonly unknown[] | undefined => statement.get(...values) as unknown[] | undefined;
  };
  const numberFrom = (sql: string) => {
    const row = first(sql);
    return (...values: (string | number)[]): number | undefined => (row(...values)?.[0] ?? undefined) as number | undefined;
  };

  const logHead = numberFrom('SELECT max(position) FROM events');
  const positionAt = numberFrom('SELECT position FROM events WHERE stream = ? AND revision = ?');
  const insertStream = db.prepare('INSERT INTO streams (name) VALUES (?)');
  const withId = first('SELECT id, revision, type, part, parts, data, metadata FROM events WHERE stream = ? AND id = ?');

  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    insert: db.prepare(
      'INSERT INTO events (position, stream, revision, id, type, part, parts, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    streamNumber: numberFrom('SELECT number FROM streams WHERE name = ?'),
    streamHead: numberFrom('SELECT max(revision) FROM events WHERE stream = ?'),
    logHead: (): number => logHead() ?? 0,
    newStream: (name: string): number => Number(insertStream.run(name).lastInsertRowid),
    /** Revision and position of a stored event. */
    endOf: (stream: number | undefined, revision: number): { readonly revision: number; readonly position: Position } => ({
      revision,
      position: positionOf(positionAt(stream ?? 0, revision) ?? 0),
    }),
    eventWithId(stream: number, eventId: string): Found | undefined {
      const row = withId(stream, eventId);
      if (row === undefined) return undefined;
      const [id, revision, type, index, size, data, metadata] = row as [string, number, string, number, number, string, string];
      return { id, revision, type, index, size, data, metadata };
    },
  };
};
