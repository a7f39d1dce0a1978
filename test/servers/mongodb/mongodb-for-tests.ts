import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { ServerKind } from './server-program.js';
import { startMongoDb, type MongoDbServer } from './start-mongodb.js';

/** What a suite needs of its server. */
export interface MongoDbWishes {
  /** One that has no replica set, and so no transactions; never the one that MONGODB_URL names. */
  readonly standalone?: boolean;
  /** One that may be killed; never the one that MONGODB_URL names. */
  readonly own?: boolean;
}

/** MongoDB for one suite. */
export interface MongoDbForTests {
  readonly url: string;
  /** A name that no other database has; whatever has it is dropped by `stop`. */
  database(): string;
  /** The server itself, where MONGODB_URL names no other. */
  readonly server: MongoDbServer | undefined;
  stop(): Promise<void>;
}

const start = async (kind: ServerKind): Promise<MongoDbServer> => {
  try {
    return await startMongoDb(kind);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `NOT RUN: this suite needs MongoDB, and none can be had. Set MONGODB_URL, put mongod on the path, or mend this: ${why}`,
      { cause },
    );
  }
};

/**
 * MongoDB for a suite: the server that MONGODB_URL names, else a `mongod` on the path, else SecantusDB. Throws `NOT RUN` where there is
 * none, so that a run without MongoDB never passes for one with it.
 */
export async function mongoDbForTests({ standalone = false, own = false }: MongoDbWishes = {}): Promise<MongoDbForTests> {
  const given = standalone || own ? undefined : process.env['MONGODB_URL'];
  const server = given === undefined || given === '' ? await start({ standalone, synced: own }) : undefined;
  const url = server?.url ?? given ?? '';
  const names: string[] = [];
  return {
    url,
    server,
    database() {
      const name = `ledger-test-${randomUUID()}`;
      names.push(name);
      return name;
    },
    async stop() {
      if (server !== undefined) return server.stop();
      const client = new MongoClient(url);
      for (const name of names) await client.db(name).dropDatabase();
      await client.close();
    },
  };
}
