import { randomUUID } from 'node:crypto';
import { deleteStreams } from './delete-streams.js';
import { startEventStoreDbStandIn, type StandIn } from './stand-in.js';

/** What a suite needs of its server. */
export interface EventStoreDbWishes {
  /** One that may misbehave: always a stand-in, never the one that EVENTSTOREDB_URL names. */
  readonly own?: boolean;
}

/** EventStoreDB for one suite. */
export interface EventStoreDbForTests {
  readonly connectionString: string;
  /** What the names of this suite's streams begin with: no other suite and no earlier run has it. */
  readonly prefix: string;
  /** The stand-in that it is, where it is one. */
  readonly standIn: StandIn | undefined;
  /** Ends the stand-in; on a server that was given, deletes the streams of this prefix. */
  stop(): Promise<void>;
}

/** EventStoreDB for a suite: the server that EVENTSTOREDB_URL names, else a stand-in in this process. */
export async function eventStoreDbForTests(
  { own = false }: EventStoreDbWishes = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<EventStoreDbForTests> {
  const prefix = `test-${randomUUID().slice(0, 8)}-`;
  const given = own ? undefined : environment['EVENTSTOREDB_URL'];
  if (given !== undefined && given !== '') {
    return { connectionString: given, prefix, standIn: undefined, stop: () => deleteStreams(given, prefix) };
  }
  const standIn = await startEventStoreDbStandIn();
  return { connectionString: standIn.connectionString, prefix, standIn, stop: () => standIn.stop() };
}
