import type { Database } from '../../database/database.js';
import { passes, type Filter } from '../../database/filter.js';
import { resolveLink } from '../../database/resolve-link.js';
import type { streams } from '../../wire/messages.js';
import { eventResponse } from '../../wire/read-response.js';
import { RpcError } from '../../wire/rpc-error.js';

/** Which part of the log. Forwards with the event at a position, backwards without it. */
export interface LogRange {
  readonly from: bigint | 'start' | 'end';
  readonly backwards: boolean;
  readonly count: bigint;
  readonly filter: Filter | undefined;
  readonly resolveLinks: boolean;
}

const indexOf = ({ from }: LogRange, { log }: Database): number => {
  if (from === 'start') return 0;
  return from === 'end' ? log.events.length : log.indexFrom(from);
};

/** The events of the log. Errors: `RpcError` for a position at which nothing is, and for a count of none. */
export function* readAll(database: Database, range: LogRange): Generator<streams.ReadResp> {
  const { from, backwards, filter, resolveLinks } = range;
  if (range.count === 0n) throw RpcError.unknown('Unexpected ReadAllResult: Error');
  if (typeof from === 'bigint' && !database.log.isPosition(from))
    throw RpcError.unknown('Unexpected ReadAllResult: InvalidPosition');
  let left = range.count;
  for (let index = indexOf(range, database) - (backwards ? 1 : 0); left > 0n; index += backwards ? -1 : 1) {
    const event = database.log.events[index];
    if (event === undefined) return;
    if (filter !== undefined && !passes(filter, event)) continue;
    left -= 1n;
    yield eventResponse(resolveLinks ? resolveLink(database, event) : { event });
  }
}
