import type { Position } from './event.js';

/** The stream's last revision is not the one that the append expected; `actual` is, or `'none'` for an empty stream. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: number | 'none',
    readonly actual: number | 'none',
  ) {
    super(`expected ${stream} at revision ${expected}, found ${actual}`);
  }
}

/** An event id is already in the stream with other content, or only part of an append's ids are. */
export class EventIdReused extends Error {
  override readonly name = 'EventIdReused';
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(`event ${eventId} is already in ${stream}, as part of another append or with other content`);
  }
}

/** What was handed over cannot be stored: `path` says which part, the message what was expected. */
export class EventRejected extends Error {
  override readonly name = 'EventRejected';
  constructor(
    readonly path: string,
    expectation: string,
  ) {
    super(`${path}: ${expectation}`);
  }
}

/** The events are more than one append may hold; `fitting` of them, from the first, would fit in one of their own. */
export class AppendTooLarge extends EventRejected {
  constructor(
    readonly fitting: number,
    readonly limit: number,
  ) {
    const advice =
      fitting === 0 ? 'this event alone is larger' : `the ${fitting} before it fit: append them by themselves, then the others`;
    super(`events[${fitting}]`, `expected at most ${limit} bytes in one append: ${advice}`);
  }
}

/** A position that this log never issued: its reader comes from another ledger or from a newer copy of this one. */
export class PositionUnknown extends Error {
  override readonly name = 'PositionUnknown';
  constructor(
    readonly position: Position,
    readonly head: Position,
  ) {
    super(`position ${position} is beyond the head ${head}: the reader belongs to another ledger, or this log was restored`);
  }
}

/** Nothing was stored, or it is unknown whether it was: retry with the same ids and expected revision. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly why: 'down' | 'full' | 'closed' | 'timeout',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
