import { randomUUID } from 'node:crypto';
import type { Database } from './database.js';

const OF_A_NEW_DATABASE = [
  ['$projections-$all', '$ProjectionsInitialized'],
  ['$users', '$User'],
  ['$user-admin', '$UserCreated'],
  ['$user-ops', '$UserCreated'],
] as const;

const write = (database: Database, stream: string, type: string): void => {
  const [data, metadata] = [Buffer.from('{}'), new Uint8Array()];
  database.append(stream, [{ id: randomUUID(), type, isJson: true, data, metadata }], 'any');
};

/** Writes what a server leaves in the log when it starts: the users on a new database, its figures each time. */
export function recordStart(database: Database): void {
  if (database.log.events.length === 0) for (const [stream, type] of OF_A_NEW_DATABASE) write(database, stream, type);
  write(database, '$stats-127.0.0.1:2113', '$statsCollected');
}
