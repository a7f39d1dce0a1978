import { activityCancelled, reviewCancelled } from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import { reviewOf, type Reviews } from '#reviews';
import type { Ground } from '../plan/ground.js';
import { changedSlack } from '../schedule/effects.js';
import type { Activity } from '../schedule/item.js';
import { pendingOf } from '../schedule/lookups.js';
import type { Schedule } from '../schedule/schedule.js';

/** Why an activity is cancelled, and on whose side. */
interface Cause {
  readonly why: 'request' | 'review' | 'not-enrolled';
  readonly side: Side;
}

/** What comes of cancelling an activity: nothing waits for it any more, and its review is cancelled with it. */
export function cancelled(
  activity: Activity,
  { schedule, reviews }: { readonly schedule: Schedule; readonly reviews: Reviews },
  ground: Ground,
  { why, side }: Cause,
): readonly DomainEvent[] {
  const { subject, status, review } = activity;
  if (status === 'completed' || status === 'cancelled') return [];
  const others = pendingOf(schedule, subject).filter((other) => other !== activity);
  const found = review && reviewOf(reviews, review.reviewId);
  const withIt =
    found?.status === 'scheduled' || found?.status === 'open'
      ? [reviewCancelled({ ...found.subject, previous: found.status, cancelledBy: side })]
      : [];
  return [activityCancelled({ ...subject, previous: status, why, slack: [...changedSlack(others, ground)] }), ...withIt];
}
