import type { DatabaseSync } from 'node:sqlite';
import { pragma } from './pragma.js';
import { LogNotOpened } from './log-not-opened.js';

/** Says in the file's header that it is a ledger's log: `PLdg`. */
const APPLICATION = 0x504c6467;
const VERSION = 1;

/*
 * `position` is given out by the only writer, 1, 2, 3, … without gaps. `part` and `parts` are an event's number in its append and the
 * size of that append: by them a repeat is told from a part. The index on (stream, id) makes ids unique and repeats quick to find.
 */
const TABLES = `
  CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision),
    UNIQUE (stream, id)
  ) STRICT;
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

/** Makes sure that the file is a log of this release. `LogNotOpened` where it is anything else. */
export const checkSchema = (db: DatabaseSync, file: string): void => {
  const application = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  if (application !== APPLICATION)
    throw new LogNotOpened(file, 'foreign', 'expected the log of a ledger, found another database');
  if (version !== VERSION)
    throw new LogNotOpened(
      file,
      'foreign',
      `expected a log of version ${VERSION}, found version ${version}: use the release that wrote it`,
    );
};

/** Whether the database holds nothing yet. */
export const isEmpty = (db: DatabaseSync): boolean => pragma(db, 'schema_version') === 0;

/** Makes a log of an empty database. */
export const createSchema = (db: DatabaseSync): void => db.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT`);
