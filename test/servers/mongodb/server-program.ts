import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { secantusDb } from './install-secantusdb.js';

/** A program that answers as MongoDB does, and how it is started. */
export interface ServerProgram {
  readonly name: 'mongod' | 'SecantusDB';
  readonly file: string;
  /** Whether a replica set has to be initiated before it can be used. */
  readonly initiates: boolean;
  arguments(port: number, folder: string): readonly string[];
}

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** The `mongod` on the path, else SecantusDB. `standalone`: as a server without a replica set, that has no transactions. */
export async function serverProgram(standalone: boolean): Promise<ServerProgram> {
  const mongod = onPath('mongod');
  if (mongod !== undefined) {
    return {
      name: 'mongod',
      file: mongod,
      initiates: !standalone,
      arguments: (port, folder) => [
        ...['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', folder, '--quiet'],
        ...(standalone ? [] : ['--replSet', 'tests']),
      ],
    };
  }
  return {
    name: 'SecantusDB',
    file: await secantusDb(),
    initiates: false,
    arguments: (port, folder) => [
      ...['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder],
      // Without this a kill loses commits that were acknowledged, whatever write concern was asked.
      ...['--sync-on-commit', '--log-level', 'WARNING'],
      ...(standalone ? ['--standalone'] : []),
    ],
  };
}
