import type { Database } from '../../database/database.js';
import { resolveLink } from '../../database/resolve-link.js';
import { isThere, lastRevision } from '../../database/stream.js';
import type { streams } from '../../wire/messages.js';
import { eventResponse, notFoundResponse } from '../../wire/read-response.js';
import { RpcError } from '../../wire/rpc-error.js';

/** Which part of which stream. Forwards from a revision on, backwards from it down; `end` is the last one. */
export interface StreamRange {
  readonly stream: string;
  readonly from: bigint | 'start' | 'end';
  readonly backwards: boolean;
  readonly count: bigint;
  readonly resolveLinks: boolean;
}

const firstOf = ({ from, backwards }: StreamRange, last: bigint): bigint => {
  if (from === 'start') return 0n;
  if (from === 'end') return backwards ? last : last + 1n;
  return backwards && from > last ? last : from;
};

/** The events of one stream. Errors: `RpcError` where it was ended for good, and for a count of none. */
export function* readStream(database: Database, range: StreamRange): Generator<streams.ReadResp> {
  const stream = database.stream(range.stream);
  if (range.count === 0n) throw RpcError.unknown('Unexpected ReadStreamResult: Error');
  if (stream.tombstoned) throw RpcError.streamDeleted(range.stream);
  if (!isThere(stream)) {
    yield notFoundResponse(range.stream);
    return;
  }
  const step = range.backwards ? -1 : 1;
  let left = range.count;
  const first = firstOf(range, lastRevision(stream));
  const start = !range.backwards && first < stream.truncateBefore ? stream.truncateBefore : first;
  for (let revision = Number(start); left > 0n; revision += step, left -= 1n) {
    const event = stream.events[revision];
    if (event === undefined || event.revision < stream.truncateBefore) return;
    yield eventResponse(range.resolveLinks ? resolveLink(database, event) : { event });
  }
}
