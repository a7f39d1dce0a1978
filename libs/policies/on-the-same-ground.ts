import type { RecordedEvent } from '#kernel';

/** What a reaction takes over from its event: since when it holds, and why. */
export const onTheSameGround = ({ metadata: { effectiveAt, reason } }: RecordedEvent) => ({
  effectiveAt,
  ...(reason !== undefined && { reason }),
});
