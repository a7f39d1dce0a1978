import type { LostAppend } from './faults.js';

/**
 * Which appends are lost: so many (1 unless told), after letting some pass (none unless told). Before or after they are stored;
 * seen as a cut connection unless told otherwise.
 */
export interface LoseAppends {
  readonly when: LostAppend['when'];
  readonly as?: LostAppend['as'];
  readonly count?: number;
  readonly skip?: number;
}

/** Which subscriptions are ended: the open ones, or the one that sends the n-th event from now on. */
export interface EndSubscriptions {
  readonly afterEvents?: number;
}

/**
 * What a test can make go wrong. Each takes effect before its promise resolves, and lasts until `heal`,
 * unless it says otherwise.
 */
export interface FaultControls {
  /** Loses appends, or only their answers. Deletions count as appends. */
  loseAppends(which: LoseAppends): Promise<void>;
  /** Ends subscriptions as a failing server does: the client sees one `UnavailableError`. */
  cutSubscriptions(which?: EndSubscriptions): Promise<void>;
  /** Ends subscriptions in good order: the client sees their end and no error. */
  endSubscriptions(which?: EndSubscriptions): Promise<void>;
  /** Filtered subscriptions begin with checkpoint 18446744073709551615 and hear of checkpoints before the events that they cover. */
  checkpointEarly(): Promise<void>;
  /** Every request waits so many milliseconds. */
  slowDown(by: { readonly milliseconds: number }): Promise<void>;
  /** Says nothing more, not even to pings, until `thaw`. */
  freeze(): Promise<void>;
  /** Goes on, with what was asked meanwhile first. */
  thaw(): Promise<void>;
  /** Cuts all connections once. */
  cutConnections(): Promise<void>;
  /** Cuts all connections and refuses new ones, until `up`. */
  down(): Promise<void>;
  /** Accepts connections again, on the same port. */
  up(): Promise<void>;
  /** Goes down and up again: the log stays, the ids that were remembered for repeats at no exact revision are forgotten. */
  restart(): Promise<void>;
  /** Goes down and up again with an empty database. */
  wipe(): Promise<void>;
  /** Nothing goes wrong any more. */
  heal(): Promise<void>;
}
