import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ServerCredentials } from '@grpc/grpc-js';
import { Database } from './database/database.js';
import { recordStart } from './database/system-events.js';
import type { FaultControls } from './faults/fault-controls.js';
import { Faults } from './faults/faults.js';
import type { Node } from './node.js';
import { Relay } from './relay.js';
import { servicesOf } from './services/services.js';

const HOST = '127.0.0.1';

/** Long enough for clients to notice that the server was gone. */
const DOWN_MS = 50;

/** A running stand-in for EventStoreDB. */
export interface StandIn extends FaultControls {
  /** How the client reaches it. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends it; what it kept is gone. */
  stop(): Promise<void>;
}

const newDatabase = (): Database => {
  const database = new Database();
  recordStart(database);
  return database;
};

/** Starts a stand-in for EventStoreDB in this process, on a port of 127.0.0.1: any free one unless given. */
export async function startEventStoreDbStandIn({ port = 0 }: { readonly port?: number } = {}): Promise<StandIn> {
  const faults = new Faults();
  let database = newDatabase();
  const node: Node = {
    faults,
    get database() {
      return database;
    },
    drop: (peer) => relay.drop(peer),
  };
  const server = servicesOf(node, HOST, () => relay.port);
  const bind = promisify(server.bindAsync.bind(server));
  const relay = new Relay(await bind(`${HOST}:0`, ServerCredentials.createInsecure()), port);
  await relay.up();

  const restart = async (begin: () => void): Promise<void> => {
    await relay.down();
    begin();
    await sleep(DOWN_MS);
    await relay.up();
  };

  return {
    port: relay.port,
    connectionString: `esdb://${HOST}:${relay.port}?tls=false`,
    loseAppends: async ({ when, as = 'cut', count = 1, skip = 0 }) => faults.loseAppends({ when, as }, count, skip),
    cutSubscriptions: async ({ afterEvents } = {}) => faults.subscriptions.end('cut', afterEvents),
    endSubscriptions: async ({ afterEvents } = {}) => faults.subscriptions.end('clean', afterEvents),
    checkpointEarly: async () => void (faults.earlyCheckpoints = true),
    slowDown: async ({ milliseconds }) => void (faults.delay = milliseconds),
    freeze: async () => relay.freeze(),
    thaw: async () => relay.thaw(),
    cutConnections: async () => relay.cutAll(),
    down: () => relay.down(),
    up: () => relay.up(),
    restart: () =>
      restart(() => {
        database.forget();
        recordStart(database);
      }),
    wipe: () => restart(() => void (database = newDatabase())),
    heal: async () => {
      faults.clear();
      relay.thaw();
      await relay.up();
    },
    stop: async () => {
      await relay.down();
      server.forceShutdown();
    },
  };
}
