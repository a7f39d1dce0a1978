import type { Filter } from '../../database/filter.js';
import type { LogPosition } from '../../database/position.js';

/** What is subscribed to: the events of the log behind a place, all of them or those that pass. */
export interface AllSubscription {
  readonly from: LogPosition | 'start' | 'end';
  readonly filter: Filter | undefined;
  /** Events that are considered in one page. */
  readonly window: number;
  /** Events that are considered between two checkpoints. */
  readonly interval: number;
  readonly resolveLinks: boolean;
}
