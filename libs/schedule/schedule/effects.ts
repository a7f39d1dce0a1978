import {
  reviewRescheduled,
  type ActivityDates,
  type ActivityMove,
  type NotMoved,
  type PlanEffects,
  type Slack,
} from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import { reviewOf, type Reviews } from '#reviews';
import { cascade, type Movable } from '../plan/cascade.js';
import type { Lengths } from '../plan/dates.js';
import type { Ground } from '../plan/ground.js';
import { momentsOf } from '../plan/moments.js';
import { slackOf } from '../plan/slack.js';
import { remindersOf } from '../program-schedule/lookups.js';
import type { ProgramSchedule } from '../program-schedule/program-schedule.js';
import type { Activity } from './item.js';

/** The new days of an activity, as somebody asked for them. */
export interface Replaced {
  readonly dates: ActivityDates;
  readonly lengths: Lengths;
  readonly bufferLeft: number;
}

/** What a change of the plan is worked out from. */
export interface PlanContext {
  readonly ground: Ground;
  readonly rules: ProgramSchedule;
  readonly reviews: Reviews;
  /** The last day of the cycle. */
  readonly lastDay: string;
}

/** Why an activity does not follow another one; `undefined` where it does. */
const fixed = ({ status, review }: Activity, reviews: Reviews): NotMoved['why'] | undefined => {
  if (status === 'started') return 'started';
  return review && reviewOf(reviews, review.reviewId)?.status === 'open' ? 'review-open' : undefined;
};

const asMovable = (activity: Activity, replaced: Replaced | undefined, reviews: Reviews): Movable => ({
  activityId: activity.subject.activityId,
  dates: replaced?.dates ?? activity.dates,
  lengths: replaced?.lengths ?? activity.lengths,
  // What was asked for stays as it was asked for.
  dependsOn: replaced ? [] : activity.dependsOn,
  fixed: fixed(activity, reviews),
});

/**
 * What comes of new days of some activities, or of other links: what moves with them, what should and cannot, and whose slack is another.
 * `pending` are the activities of the cycle that are still to be done, with their links as they will be.
 */
export function effectsOf(
  pending: readonly Activity[],
  replaced: ReadonlyMap<string, Replaced>,
  { ground, rules, reviews, lastDay }: PlanContext,
): PlanEffects {
  const movables = pending.map((activity) => asMovable(activity, replaced.get(activity.subject.activityId), reviews));
  const { moved, notMoved } = cascade(movables, lastDay, ground);
  const byId = new Map(pending.map((activity) => [activity.subject.activityId, activity]));
  const moves: ActivityMove[] = [];
  const moveTo = (id: string, { dates, lengths, bufferLeft }: Replaced): void => {
    const activity = byId.get(id);
    if (activity) moves.push(moveOf(activity, { dates, lengths, bufferLeft }, rules, ground));
  };
  for (const [id, to] of replaced) moveTo(id, to);
  for (const { activityId, dates, bufferLeft } of moved)
    moveTo(activityId, { dates, lengths: byId.get(activityId)?.lengths ?? NO_LENGTHS, bufferLeft });
  const placed = new Map(moves.map(({ activityId, dates }) => [activityId, dates]));
  const after = pending.map((activity) => ({ ...activity, dates: placed.get(activity.subject.activityId) ?? activity.dates }));
  return { moves, notMoved: [...notMoved], slack: [...changedSlack(after, ground)] };
}

const NO_LENGTHS: Lengths = { preparationDays: 0, followUpDays: 0, bufferDays: 0 };

/** A move, with the moments of the new days; what was opened is not opened again. */
export function moveOf(
  activity: Activity,
  { dates, lengths: { preparationDays, followUpDays }, bufferLeft }: Replaced,
  rules: ProgramSchedule,
  ground: Ground,
): ActivityMove {
  const { cadenceId, occurrence, status } = activity;
  const moments = momentsOf(dates, remindersOf(rules, cadenceId, occurrence), ground);
  return {
    activityId: activity.subject.activityId,
    previous: activity.dates,
    dates,
    preparationDays,
    followUpDays,
    bufferLeft,
    moments: moments.filter(({ kind }) => kind !== 'open' || status === 'planned'),
  };
}

/** The slack of each activity that has another one than it is known to have. */
export function changedSlack(pending: readonly Activity[], { working }: Ground): readonly Slack[] {
  const known = new Map(pending.map(({ subject, slackDays, critical }) => [subject.activityId, { slackDays, critical }]));
  const linked = pending.map(({ subject: { activityId }, dates, dependsOn }) => ({ activityId, ...dates, dependsOn }));
  return slackOf(linked, working).filter(({ activityId, slackDays, critical }) => {
    const before = known.get(activityId);
    return before?.slackDays !== slackDays || before.critical !== critical;
  });
}

/** Reviews move with their activities: the two are one thing, so that they move in one append. */
export const reviewsMoved = (
  moves: readonly ActivityMove[],
  pending: readonly Activity[],
  reviews: Reviews,
  rescheduledBy: Side,
): readonly DomainEvent[] => {
  const byId = new Map(pending.map((activity) => [activity.subject.activityId, activity]));
  return moves.flatMap(({ activityId, dates: { heldOn: scheduledFor } }) => {
    const reviewId = byId.get(activityId)?.review?.reviewId;
    const review = reviewId === undefined ? undefined : reviewOf(reviews, reviewId);
    if (review?.status !== 'scheduled' || review.scheduledFor === scheduledFor) return [];
    return [reviewRescheduled({ ...review.subject, scheduledFor, previous: review.scheduledFor, rescheduledBy })];
  });
};
