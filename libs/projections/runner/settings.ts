/** How the runner goes about its work. None of it changes what comes out. */
export interface RunnerSettings {
  /** How many events to read at a time. */
  readonly batchSize: number;
  /** While it catches up, a projection commits when so many documents have changed … */
  readonly mostChanged: number;
  /** … or so many that are written once, and so never gain from waiting … */
  readonly mostWrittenOnce: number;
  /** … or so many events have been taken in … */
  readonly mostEvents: number;
  /** … or, being the one that weighs most, when what has changed in all of them weighs so many characters of JSON. */
  readonly mostWeight: number;
  /** How many characters of JSON of a projection's documents to keep in memory beside those that have changed. */
  readonly mostKept: number;
  /** Milliseconds after which what was taken in is committed although the log has not been read to its end. */
  readonly longestWait: number;
  /** Milliseconds before the work is taken up again after a store was away: the first time, and at most. */
  readonly backoff: { readonly first: number; readonly most: number };
}

export const defaultSettings: RunnerSettings = {
  batchSize: 500,
  mostChanged: 16_000,
  mostWrittenOnce: 500,
  mostEvents: 100_000,
  mostWeight: 32_000_000,
  mostKept: 4_000_000,
  longestWait: 500,
  backoff: { first: 100, most: 10_000 },
};
