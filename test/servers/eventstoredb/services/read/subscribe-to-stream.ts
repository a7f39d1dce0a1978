import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import { resolveLink } from '../../database/resolve-link.js';
import { lastRevision, type Stream } from '../../database/stream.js';
import type { streams } from '../../wire/messages.js';
import { caughtUpResponse, confirmationResponse, eventResponse } from '../../wire/read-response.js';
import { RpcError } from '../../wire/rpc-error.js';

/** What is subscribed to: the events of a stream behind a revision. */
export interface StreamSubscription {
  readonly stream: string;
  readonly from: bigint | 'start' | 'end';
  readonly resolveLinks: boolean;
}

const nextOf = (from: StreamSubscription['from'], last: bigint): bigint => {
  if (from === 'start') return 0n;
  return (from === 'end' ? last : from) + 1n;
};

/** Where reading goes on, given that it is to go on there: nothing that was truncated is read. */
const behindTruncated = ({ events, truncateBefore }: Stream, next: bigint): bigint => {
  const length = BigInt(events.length);
  const first = truncateBefore < length ? truncateBefore : length;
  return next < first ? first : next;
};

/** The events of a stream that is or will be, for ever. Errors: `RpcError` when it is ended for good. */
export async function* subscribeToStream(
  database: Database,
  { stream: name, from, resolveLinks }: StreamSubscription,
  signal: AbortSignal,
): AsyncGenerator<streams.ReadResp> {
  yield confirmationResponse(randomUUID());
  let next = nextOf(from, lastRevision(database.stream(name)));
  let isLive = false;
  for (;;) {
    const seen = database.log.events.length;
    const stream = database.stream(name);
    if (stream.tombstoned) throw RpcError.streamDeleted(name);
    next = behindTruncated(stream, next);
    for (let event = stream.events[Number(next)]; event !== undefined; event = stream.events[Number(next)]) {
      yield eventResponse(resolveLinks ? resolveLink(database, event) : { event });
      next += 1n;
    }
    if (!isLive) yield caughtUpResponse();
    isLive = true;
    await database.log.longerThan(seen, signal);
  }
}
