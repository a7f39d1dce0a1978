import { refuse, type Refused } from '#contracts';
import type { Actor } from '#kernel';
import type { Promised } from './item.js';

/** Refuses what only the side may do that owes it. */
export const owed = ({ item, itemId, terms: { ownerSide } }: Promised, { side }: Actor): Refused =>
  side === ownerSide
    ? undefined
    : refuse('promise-of-other-side', `${item}Id`, `expected somebody of the ${ownerSide}, which owes ${itemId}`);

/** Refuses what only the other side may do. */
export const notOwed = ({ item, itemId, terms: { ownerSide } }: Promised, { side }: Actor): Refused =>
  side === ownerSide
    ? refuse(
        'deliverable-own-side',
        `${item}Id`,
        `expected somebody of the other side than the ${ownerSide}, which owes ${itemId}`,
      )
    : undefined;
