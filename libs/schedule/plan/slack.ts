import type { WorkingCalendar } from '#calendar';
import type { ActivityDates, Dependency, Slack } from '#contracts';
import { firstDayAfter } from './dates.js';
import { workingDaysBetween } from './days.js';
import { inOrderOf } from './order.js';

/** What of an activity its slack depends on. */
export interface Linked extends Pick<ActivityDates, 'startsOn' | 'dueOn' | 'bufferEndsOn'> {
  readonly activityId: string;
  readonly dependsOn: readonly Dependency[];
}

interface Follower {
  readonly activity: Linked;
  readonly lagDays: number;
}

/**
 * The total float of each activity, in working days, by the backward pass of the critical path method (Kelley and Walker, "Critical-Path
 * Planning and Scheduling", 1959): of what others wait for, the least over them of the gap before they start and their own slack; of the last of
 * a chain, its buffer. Critical is what has the least slack among all that it is linked with; what stands alone, where it has none.
 */
export function slackOf(activities: readonly Linked[], working: WorkingCalendar): readonly Slack[] {
  const followers = followersIn(activities);
  const sorted = inOrderOf(
    activities.map((activity) => ({
      id: activity.activityId,
      waitsFor: activity.dependsOn.map(({ activityId }) => activityId),
      activity,
    })),
  );
  const floats = new Map<string, number>();
  for (const { activity } of 'ordered' in sorted ? sorted.ordered.toReversed() : [])
    floats.set(activity.activityId, floatOf(activity, followers.get(activity.activityId) ?? [], floats, working));
  const least = leastAmongLinked(activities, floats);
  return activities.map(({ activityId }) => {
    const slackDays = floats.get(activityId) ?? 0;
    const bound = least.get(activityId);
    return { activityId, slackDays, critical: bound === undefined ? slackDays <= 0 : slackDays === bound };
  });
}

function followersIn(activities: readonly Linked[]): ReadonlyMap<string, readonly Follower[]> {
  const followers = new Map<string, Follower[]>();
  const known = new Set(activities.map(({ activityId }) => activityId));
  for (const activity of activities)
    for (const { activityId, lagDays } of activity.dependsOn)
      if (known.has(activityId)) followers.set(activityId, [...(followers.get(activityId) ?? []), { activity, lagDays }]);
  return followers;
}

function floatOf(
  { dueOn, bufferEndsOn }: Linked,
  followers: readonly Follower[],
  floats: ReadonlyMap<string, number>,
  working: WorkingCalendar,
): number {
  if (followers.length === 0) return workingDaysBetween(working, dueOn, bufferEndsOn);
  const each = followers.map(
    ({ activity, lagDays }) =>
      workingDaysBetween(working, firstDayAfter(dueOn, lagDays, working), activity.startsOn) +
      (floats.get(activity.activityId) ?? 0),
  );
  return Math.min(...each);
}

/** The least float in the web of links that an activity is part of; none of one that stands alone. */
function leastAmongLinked(activities: readonly Linked[], floats: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>(activities.map(({ activityId }) => [activityId, []]));
  for (const { activityId, dependsOn } of activities)
    for (const { activityId: other } of dependsOn) {
      neighbours.get(other)?.push(activityId);
      if (neighbours.has(other)) neighbours.get(activityId)?.push(other);
    }
  const least = new Map<string, number>();
  for (const [start, linked] of neighbours) {
    if (least.has(start) || linked.length === 0) continue;
    const web = new Set([start]);
    for (const id of web) for (const next of neighbours.get(id) ?? []) web.add(next);
    const bound = Math.min(...[...web].map((id) => floats.get(id) ?? 0));
    for (const id of web) least.set(id, bound);
  }
  return least;
}
