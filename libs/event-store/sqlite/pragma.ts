import type { DatabaseSync } from 'node:sqlite';

/** The only value of a pragma. */
export const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
