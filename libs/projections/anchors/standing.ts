import type { EventReader } from '#event-store';
import type { Checkpoint, ReadStore } from '#read-store';
import { lostAnchor } from './anchor.js';

/**
 * Whether what was folded belongs to a log. `beyond-the-head`: it was folded further than the log goes. `other-history`: at the place up
 * to which it was folded the log holds something else. Both come of a log that was restored from an older copy, or exchanged.
 */
export type Standing =
  | { readonly stands: true }
  | { readonly stands: false; readonly why: 'beyond-the-head' | 'other-history'; readonly details: string };

/** Whether a collection with these checkpoints belongs to the log. */
export async function standingOf(
  log: EventReader,
  store: ReadStore,
  collection: string,
  checkpoints: readonly Checkpoint[],
): Promise<Standing> {
  const head = await log.logHead();
  const beyond = checkpoints.find(({ position }) => position > head);
  if (beyond)
    return {
      stands: false,
      why: 'beyond-the-head',
      details: `it is at ${beyond.position}, and the log ends at ${head}: the log was restored from an older copy`,
    };
  const lost = await lostAnchor(log, store, collection);
  if (!lost) return { stands: true };
  const { stream, revision, position } = lost;
  return {
    stands: false,
    why: 'other-history',
    details: `it was folded up to ${stream}@${revision} at ${position}, and the log holds another event there: it was restored from an older copy, or exchanged`,
  };
}
