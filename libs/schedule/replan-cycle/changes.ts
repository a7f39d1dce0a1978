import { reviewCancelled, type ActivityDates, type ActivityMove, type PlannedActivity } from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import { reviewOf, type Reviews } from '#reviews';
import { slotKey, type Judging } from '../plan/judge-date.js';
import type { Slot } from '../plan/lay-out.js';
import { moveOf } from '../schedule/effects.js';
import type { Activity } from '../schedule/item.js';

/** The key of the slot that an activity came from. */
export const slotOf = ({ cadenceId, occurrence, review }: Activity): string => slotKey(cadenceId, review?.periodId ?? occurrence);

/** Whether a plan may still change it: nobody has begun, and nobody has moved it by hand. */
const follows = ({ status, moved }: Activity): boolean => status === 'planned' && !moved;

/** By slot, the days of what stays where it is; `undefined` for what follows the plan. */
export const standingDays = (activities: readonly Activity[]): ReadonlyMap<string, ActivityDates | undefined> =>
  new Map(activities.map((activity) => [slotOf(activity), follows(activity) ? undefined : activity.dates]));

const differ = (left: ActivityDates, right: ActivityDates): boolean =>
  left.startsOn !== right.startsOn ||
  left.heldOn !== right.heldOn ||
  left.dueOn !== right.dueOn ||
  left.bufferEndsOn !== right.bufferEndsOn;

/** Moves of what follows the plan and has other days in it. */
export const movesTo = (slots: readonly Slot[], activities: readonly Activity[], judging: Judging): readonly ActivityMove[] => {
  const bySlot = new Map(slots.map((slot) => [slot.key, slot]));
  return activities.filter(follows).flatMap((activity) => {
    const slot = bySlot.get(slotOf(activity));
    if (!slot || !differ(slot.dates, activity.dates)) return [];
    const { dates, cadence } = slot;
    return [moveOf(activity, { dates, lengths: cadence, bufferLeft: cadence.bufferDays }, judging.schedule, judging.ground)];
  });
};

/** What is planned, and no cadence asks for any more. */
export const withdrawnFrom = (slots: readonly Slot[], activities: readonly Activity[]): readonly Activity[] => {
  const keys = new Set(slots.map(({ key }) => key));
  return activities.filter((activity) => activity.status === 'planned' && !keys.has(slotOf(activity)));
};

/** The activities of a cycle as they will be, for their slack. */
export const afterwards = (
  activities: readonly Activity[],
  withdrawn: readonly Activity[],
  moved: readonly ActivityMove[],
  added: readonly PlannedActivity[],
) => {
  const days = new Map(moved.map(({ activityId, dates }) => [activityId, dates]));
  const kept = activities.filter((activity) => activity.status !== 'completed' && activity.status !== 'cancelled');
  return [
    ...kept
      .filter((activity) => !withdrawn.includes(activity))
      .map(({ subject: { activityId }, dates, dependsOn }) => ({ activityId, ...(days.get(activityId) ?? dates), dependsOn })),
    ...added,
  ];
};

/** Reviews that are cancelled with their activities. */
export const reviewsWithdrawn = (withdrawn: readonly Activity[], reviews: Reviews, cancelledBy: Side): readonly DomainEvent[] =>
  withdrawn.flatMap(({ review }) => {
    const found = review && reviewOf(reviews, review.reviewId);
    return found?.status === 'scheduled' ? [reviewCancelled({ ...found.subject, previous: 'scheduled', cancelledBy })] : [];
  });
