import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { serverProgram, type ServerKind } from './server-program.js';
import { ServerProcess } from './server-process.js';

/** A server of one's own, with its data under the temporary folder. */
export interface MongoDbServer {
  readonly program: string;
  readonly url: string;
  /** Kills it with -9. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data, after `kill`. */
  start(): Promise<void>;
  /** Stops it in its tracks: it keeps its connections and answers nothing, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a server: a `mongod` on the path, else SecantusDB. On any free port unless one is given. */
export async function startMongoDb({ port: wanted, ...kind }: ServerKind & { readonly port?: number }): Promise<MongoDbServer> {
  const program = await serverProgram(kind);
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
    freeze: () => running.freeze(),
    thaw: () => running.thaw(),
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
