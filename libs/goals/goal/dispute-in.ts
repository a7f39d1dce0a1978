import type { GoalDisputeSubject } from '#contracts';
import type { Side } from '#kernel';
import type { Dispute } from './goal.js';

interface Disputed {
  readonly data: {
    readonly subject: GoalDisputeSubject;
    readonly raisedBy: Side;
    readonly disputes: number;
    readonly resolveBy?: string;
  };
  readonly metadata: { readonly recordedAt: string };
  readonly revision: number;
}

/** The dispute that an event raises. */
export const disputeIn = ({ data, metadata, revision }: Disputed): Dispute => {
  const { subject, raisedBy, disputes, resolveBy } = data;
  return { subject, raisedBy, disputes, raisedAt: metadata.recordedAt, ...(resolveBy !== undefined && { resolveBy }), revision };
};
