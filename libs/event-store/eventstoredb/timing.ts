/** How long the adapter waits, in milliseconds. */
export interface Timing {
  /** For the answer to one append. */
  readonly append: number;
  /** For the next event of a read that is not at its end. */
  readonly silence: number;
  /** With doing again what failed for a reason that may pass, before it is `StoreUnavailable`. */
  readonly patience: number;
  /** Before the first time, and at most; each pause is about twice the one before, at random. */
  readonly firstPause: number;
  readonly longestPause: number;
}

/** For a server in the same network. */
export const defaultTiming: Timing = {
  append: 5_000,
  silence: 10_000,
  patience: 10_000,
  firstPause: 25,
  longestPause: 2_000,
};
