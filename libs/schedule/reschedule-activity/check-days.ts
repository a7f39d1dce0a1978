import { refuse, type ActivityDates, type Refused } from '#contracts';
import { reviewOf, type Reviews } from '#reviews';
import { firstPossible } from '../plan/cascade.js';
import type { Ground } from '../plan/ground.js';
import type { Activity } from '../schedule/item.js';

type Days = Pick<ActivityDates, 'startsOn' | 'heldOn' | 'dueOn'>;

/** Refuses days that are out of order, past, or not worked. */
export function daysStand(days: Days, { working, today }: Ground): Refused {
  const { startsOn, heldOn, dueOn } = days;
  if (heldOn < startsOn)
    return refuse('activity-ends-before-start', 'startsOn', `expected ${heldOn} or earlier, when it is held, got ${startsOn}`);
  if (dueOn < heldOn)
    return refuse('activity-ends-before-start', 'dueOn', `expected ${heldOn} or later, when it is held, got ${dueOn}`);
  if (heldOn < today) return refuse('activity-date-past', 'heldOn', `expected ${today} or later, got ${heldOn}`);
  for (const path of ['startsOn', 'heldOn', 'dueOn'] as const)
    if (!working.isWorkingDay(days[path]))
      return refuse(
        'activity-day-not-worked',
        path,
        `expected a working day such as ${working.addWorkingDays(days[path], 1)}, got ${days[path]}`,
      );
  return undefined;
}

/** Refuses a first day before what an activity waits for is finished. */
export function afterWhatItWaitsFor(
  { dependsOn }: Pick<Activity, 'dependsOn'>,
  { startsOn }: Days,
  pending: readonly Activity[],
  { working }: Ground,
): Refused {
  const due = new Map(pending.map(({ subject, dates }) => [subject.activityId, dates.dueOn]));
  const first = firstPossible({ dependsOn }, due, working);
  if (first === undefined || startsOn >= first) return undefined;
  const names = dependsOn.map(({ activityId }) => activityId).filter((id) => due.has(id));
  return refuse(
    'activity-before-dependency',
    'heldOn',
    `expected to start on ${first} or later, after ${names.join(', ')}, got ${startsOn}`,
  );
}

/** Refuses to move what is a review that is open, and to hold it before its period. */
export function reviewFollows({ review }: Activity, { heldOn }: Days, reviews: Reviews): Refused {
  const found = review && reviewOf(reviews, review.reviewId);
  if (!found) return undefined;
  const { status, subject } = found;
  if (status !== 'scheduled')
    return refuse('activity-is-review', 'activityId', `expected a review that is scheduled; ${subject.reviewId} is ${status}`);
  return heldOn < subject.from
    ? refuse(
        'review-before-period',
        'heldOn',
        `expected ${subject.from} or later, when ${subject.periodId} begins, got ${heldOn}`,
      )
    : undefined;
}
