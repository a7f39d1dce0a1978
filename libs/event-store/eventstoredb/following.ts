import { setImmediate as nextTurn } from 'node:timers/promises';
import { START as BEGINNING, streamNameFilter, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { checkedCount } from '../adapter/index.js';
import { PositionUnknown } from '../errors.js';
import { START, type Position, type StoredEvent } from '../event.js';
import type { SubscribeOptions } from '../event-store.js';
import type { Connection } from './connection.js';
import type { LogReader } from './log-reader.js';
import { placeOf } from './places.js';
import { Reading } from './reading.js';
import { recordedOf } from './recorded.js';

const BATCH_SIZE = 500;

/** Where a subscription is: behind which event, known by its id as well, so that another log is noticed where this one was. */
interface Handled {
  readonly position: Position;
  readonly id: string | undefined;
}

/**
 * A subscription to the ledger's events that survives the server's. What the client begins never resumes by itself: when it fails or ends, it is
 * begun again behind the last event that was handed on. The server's checkpoints are not asked for: they may name what has not been sent yet.
 * Throws `PositionUnknown`, also where the log was replaced meanwhile.
 */
export async function* follow(
  { after, signal, batchSize = BATCH_SIZE, types }: SubscribeOptions,
  connection: Connection,
  log: LogReader,
): AsyncGenerator<readonly StoredEvent[]> {
  checkedCount('batchSize', batchSize, 1);
  if (signal.aborted) return;
  const until = AbortSignal.any([signal, connection.closing]);
  let handled: Handled | undefined;
  const reading = new Reading<AllStreamResolvedEvent>(connection, {
    work: 'following the log',
    open: async () => {
      handled = await standing(after, handled, log, until);
      return begin(handled.position, batchSize, connection);
    },
    signal: until,
    endless: true,
  });
  try {
    for (;;) {
      const batch = ownOf(await reading.next(batchSize), connection).filter(
        ({ position }) => position > (handled?.position ?? after),
      );
      const last = batch.at(-1);
      if (last) handled = last;
      const asked = types ? batch.filter(({ type }) => types.has(type)) : batch;
      if (asked.length > 0) yield asked;
      await nextTurn();
      if (signal.aborted) return;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    reading.close();
  }
}

/** Where to begin: behind the event that was handled last, where it is still the one at its position. */
const standing = async (after: Position, handled: Handled | undefined, log: LogReader, signal: AbortSignal): Promise<Handled> => {
  const position = handled?.position ?? after;
  const id = (await log.at(position, signal))?.event.id;
  if (handled && handled.id !== id) throw new PositionUnknown(position, await log.head());
  return { position, id };
};

const begin = (after: Position, batchSize: number, { client, names, options }: Connection) => {
  const items = client.subscribeToAll(
    {
      ...options,
      fromPosition: after === START ? BEGINNING : (placeOf(after) ?? BEGINNING),
      filter: streamNameFilter({ prefixes: [names.prefix] }),
    },
    { highWaterMark: Math.min(batchSize, BATCH_SIZE) },
  );
  return { items, cancel: () => items.unsubscribe() };
};

const ownOf = (sent: readonly AllStreamResolvedEvent[], { names }: Connection): readonly StoredEvent[] =>
  sent.flatMap((one) => recordedOf(one, names)?.event ?? []);
