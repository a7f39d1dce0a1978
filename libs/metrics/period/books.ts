import type { Actor, CompactMap } from '#kernel';

/** Where a measurement stands: the revision of the event that says what it is now, and whether it counts. */
export interface Standing {
  readonly revision: number;
  readonly status: 'counts' | 'voided' | 'moved';
}

/** A request to reopen the period, not yet decided. */
export interface ReopeningRequest {
  readonly revision: number;
  readonly actor: Actor;
}

/** The books of one partner, program and period. `revision` is that of its last event. */
export interface Period {
  /** Of each measurement, by its identity, its standing as a number. */
  readonly measurements: CompactMap;
  /** How many measurements count. */
  readonly counting: number;
  /** Revision of the PeriodClosed that holds; `undefined` while the period is open. */
  readonly closed: number | undefined;
  /** How often it has been closed. */
  readonly closings: number;
  readonly request: ReopeningRequest | undefined;
  readonly revision: number | undefined;
}
