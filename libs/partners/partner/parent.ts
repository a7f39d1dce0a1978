import { partnerStream, refuse, type Refused } from '#contracts';
import { at } from '#kernel';
import { isRegistered } from './lookups.js';
import { partner, type Partner } from './partner.js';

interface Child {
  readonly partnerId: string;
  readonly parentId?: string;
}

/** The parent that a body names, to be read in its own stream. */
export const consultParent = ({ partnerId, parentId }: Child) => ({
  parent: at(partner, parentId === undefined || parentId === partnerId ? undefined : partnerStream(parentId)),
});

/**
 * Refuses a parent that is the partner itself, that is not in the ledger, or that itself belongs to the partner at any time. Longer loops
 * span streams that are not read here.
 */
export function parentStands({ partnerId, parentId }: Child, parent: Partner): Refused {
  if (parentId === undefined) return undefined;
  if (parentId === partnerId) return refuse('parent-loop', 'parentId', `expected another partner than ${partnerId} itself`);
  if (!isRegistered(parent)) return refuse('parent-unknown', 'parentId', `expected a registered partner, got ${parentId}`);
  return parent.profiles.some(({ profile }) => profile.parentId === partnerId)
    ? refuse('parent-loop', 'parentId', `expected a partner that does not belong to ${partnerId}, as ${parentId} does`)
    : undefined;
}
