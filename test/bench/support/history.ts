import { partnerEnrolled, partnerRegistered, partnerStream } from '#contracts';
import type { EventStore } from '#event-store';
import type { DomainEvent } from '#kernel';
import { fill } from './fill.js';

const AT_ONCE = 64;
const SINCE = '2005-10-01';

/** Names of partners. */
export const partnersNamed = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `p${n}`);

/** Does something for many, some at a time, so that they share the disk. */
export async function forMany<Each>(all: readonly Each[], work: (each: Each) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += AT_ONCE) await Promise.all(all.slice(start, start + AT_ONCE).map(work));
}

/** Stores the history of a partner of the example program: registered, enrolled, and what happened since. */
export const fillPartner = (store: EventStore, partnerId: string, since: readonly DomainEvent[]): Promise<void> =>
  fill(store, partnerStream(partnerId), [
    partnerRegistered({
      partnerId,
      revision: 1,
      profile: { name: partnerId, type: 'manufacturer', markets: ['nigeria'], productLines: [], size: {}, externalIds: {} },
      tier: 'standard',
      effectiveFrom: SINCE,
    }),
    partnerEnrolled({ partnerId, programId: 'scms', from: SINCE }),
    ...since,
  ]);
