import type { ParkedKey } from './registers.js';

/** How one partition of one collection stands. */
export interface ProjectionStatus {
  readonly readModel: string;
  readonly version: number;
  readonly collection: string;
  readonly partition: number;
  /** live: in sight; building: filled beside the one in sight. */
  readonly as: 'live' | 'building';
  /** Position up to which everything is committed; left out before the first commit. */
  readonly position?: string;
  readonly isCaughtUp: boolean;
  /** Milliseconds since the last event folded was recorded; 0 when caught up, left out while none has been folded. */
  readonly lag?: number;
  /** Judgements still to be made again because rules have changed. */
  readonly jobs: number;
  readonly parked: readonly ParkedKey[];
}

/** A read model in sight that was folded from what the log does not hold: it stands still until it is rebuilt. */
export interface RefusedReadModel {
  readonly readModel: string;
  readonly why: 'beyond-the-head' | 'other-history';
  readonly error: string;
}

/** Who folds a partition. */
export interface PartitionHolder {
  readonly partition: number;
  /** The process that holds its lease; left out while nobody does. */
  readonly holder?: string;
  /** When the lease runs out unless it is renewed, in milliseconds since 1970. */
  readonly until?: number;
  readonly isOwn: boolean;
}

/** How the runner stands. */
export interface RunnerStatus {
  /** standby: other processes fold every partition. running; waiting: a store is away, the work goes on when it is back; stopped: it was told to; failed: it cannot go on by itself. */
  readonly state: 'starting' | 'standby' | 'running' | 'waiting' | 'stopped' | 'failed';
  /** What went wrong last: also a rebuild that failed, or a store that was away and is back. */
  readonly error?: string;
  /** Position of the log's last event. */
  readonly head: string;
  readonly projections: readonly ProjectionStatus[];
  readonly refused: readonly RefusedReadModel[];
  /** Who folds what, where several processes share the work. */
  readonly partitions?: readonly PartitionHolder[];
}
