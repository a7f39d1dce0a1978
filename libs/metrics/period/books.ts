import type { ExcuseCause } from '#contracts';
import type { Actor, CompactMap } from '#kernel';

/** Where a measurement stands: the revision of the event that says what it is now, and whether it counts. */
export interface Standing {
  readonly revision: number;
  readonly status: 'counts' | 'voided' | 'moved' | 'excused';
}

/** A dispute that waits for its resolution. */
export interface OpenDispute {
  readonly revision: number;
  readonly resolveBy: string;
}

/** A request to take a measurement out of the score, not yet decided. */
export interface ExcuseRequest {
  readonly revision: number;
  readonly actor: Actor;
  readonly cause: ExcuseCause;
  readonly grounds: string;
}

/** What is said about a measurement beside what it says: the few that are disputed, or asked to be excused, have such marks. */
export interface Marks {
  readonly dispute?: OpenDispute;
  readonly request?: ExcuseRequest;
  /** Revision of the last event that is about these. */
  readonly revision: number;
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
  /** By the identity of a measurement, what is disputed and asked of it. */
  readonly marks: ReadonlyMap<string, Marks>;
  /** By metric, everyone who said anything of its measurements. */
  readonly recorders: Readonly<Record<string, readonly Actor[]>>;
  /** How many measurements count. */
  readonly counting: number;
  /** Revision of the PeriodClosed that holds; `undefined` while the period is open. */
  readonly closed: number | undefined;
  /** How often it has been closed. */
  readonly closings: number;
  readonly request: ReopeningRequest | undefined;
  readonly revision: number | undefined;
}
