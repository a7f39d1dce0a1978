import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedSecantusDb } from './install-secantusdb.js';

/** How a server is to run. `standalone`: without a replica set, and so without transactions. `synced`: no kill takes what it acknowledged. */
export interface ServerKind {
  readonly standalone: boolean;
  readonly synced: boolean;
}

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

const mongod = (file: string, { standalone }: ServerKind): ServerProgram => ({
  name: 'mongod',
  file,
  initiates: !standalone,
  arguments: (port, folder) => {
    const set = standalone ? [] : ['--replSet', 'tests'];
    return ['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', folder, '--quiet', ...set];
  },
});

const secantusDb = (file: string, { standalone, synced }: ServerKind): ServerProgram => ({
  name: 'SecantusDB',
  file,
  initiates: false,
  arguments: (port, folder) => {
    // Unless it is told to sync, a kill takes commits that were acknowledged, whatever write concern was asked; and it is slow where it does.
    const more = [...(synced ? ['--sync-on-commit'] : []), ...(standalone ? ['--standalone'] : [])];
    return ['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder, '--log-level', 'WARNING', ...more];
  },
});

/** The `mongod` on the path, else SecantusDB. */
export async function serverProgram(kind: ServerKind): Promise<ServerProgram> {
  const installed = onPath('mongod');
  return installed === undefined ? secantusDb(await installedSecantusDb(), kind) : mongod(installed, kind);
}
