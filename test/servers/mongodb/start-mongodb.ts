import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { serverProgram } from './server-program.js';
import { ServerProcess } from './server-process.js';

/** A server of one's own, with its data under the temporary folder. */
export interface MongoDbServer {
  readonly program: string;
  readonly url: string;
  /** Kills it with -9. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data, after `kill`. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a server: a `mongod` on the path, else SecantusDB. `standalone`: without a replica set, and so without transactions. */
export async function startMongoDb({
  port: wanted,
  standalone = false,
}: { readonly port?: number; readonly standalone?: boolean } = {}): Promise<MongoDbServer> {
  const program = await serverProgram(standalone);
  const port = wanted ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'mongodb-'));
  let running = await ServerProcess.start(program, port, folder);
  return {
    program: program.name,
    url: `mongodb://127.0.0.1:${port}/`,
    kill: () => running.kill(),
    async start() {
      running = await ServerProcess.start(program, port, folder);
    },
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
