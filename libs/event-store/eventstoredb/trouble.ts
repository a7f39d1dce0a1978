import { StoreUnavailable } from '../errors.js';

/** The statuses of gRPC that say nothing of the request itself. After an append with one of them nobody knows whether it was stored. */
const CANCELLED = 1;
const UNKNOWN = 2;
const DEADLINE_EXCEEDED = 4;
const ABORTED = 10;
const INTERNAL = 13;
const UNAVAILABLE = 14;
const PASSING: ReadonlySet<unknown> = new Set([CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE]);
const LATE: ReadonlySet<unknown> = new Set([DEADLINE_EXCEEDED, ABORTED]);

/** What the client throws, without a status, when no node of a cluster answers it. */
const UNDISCOVERED = 'Failed to discover';

/** The server did not answer in time; raised by the adapter, because the client's own deadlines do not hold everywhere. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/** A subscription that is never meant to end has ended. */
export class Ended extends Error {
  override readonly name = 'Ended';
  constructor() {
    super('the server ended the subscription');
  }
}

const field = (error: unknown, name: 'code' | 'type'): unknown =>
  typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

/** What kind of error of the client this is: `stream-not-found`, `wrong-expected-version` and so on. */
export const typeOf = (error: unknown): unknown => field(error, 'type');

/** Whether the server says that no event is where a read was to begin. */
export const isInvalidPosition = (error: unknown): boolean =>
  error instanceof Error && field(error, 'code') === UNKNOWN && error.message.includes('InvalidPosition');

/** Whether the same request may succeed later. Appends of a server that is down fail with a plain `Error`, told by its code alone. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof NoAnswer || error instanceof Ended) return true;
  if (error instanceof StoreUnavailable) return error.why === 'down' || error.why === 'timeout';
  if (!(error instanceof Error) || isInvalidPosition(error)) return false;
  const isRefusal = ['access-denied', 'stream-deleted', 'stream-not-found', 'maximum-append-size-exceeded'].includes(
    String(typeOf(error)),
  );
  if (isRefusal) return false;
  return typeOf(error) === 'not-leader' || PASSING.has(field(error, 'code')) || error.message.startsWith(UNDISCOVERED);
};

/** The error as callers of the port are told it; what is nothing that they can act on stays as it is. */
export const asUnavailable = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  if (typeOf(error) === 'access-denied')
    return new StoreUnavailable('down', 'EventStoreDB refuses the credentials, or what they may do', { cause: error });
  if (error instanceof StoreUnavailable || !isPassing(error)) return error;
  const why = error instanceof NoAnswer || LATE.has(field(error, 'code')) ? 'timeout' : 'down';
  // What the client says names hosts and ports: it is for the log, and callers need not know.
  const what = why === 'timeout' ? 'EventStoreDB does not answer in time' : 'EventStoreDB cannot be used now';
  return new StoreUnavailable(why, what, { cause: error });
};
