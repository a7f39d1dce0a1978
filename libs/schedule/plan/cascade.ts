import type { ActivityDates, Dependency, NotMoved } from '#contracts';
import { firstDayAfter, heldWhenStarting, movedTo, type Lengths } from './dates.js';
import type { Ground } from './ground.js';
import { inOrderOf } from './order.js';

/** What of an activity matters where another one moves. */
export interface Movable {
  readonly activityId: string;
  readonly dates: ActivityDates;
  readonly lengths: Lengths;
  readonly dependsOn: readonly Dependency[];
  /** Why it cannot be moved; `undefined` where it can. */
  readonly fixed: NotMoved['why'] | undefined;
}

/** An activity with other days. */
interface Moved {
  readonly activityId: string;
  readonly dates: ActivityDates;
  readonly bufferLeft: number;
}

/** What moved, in the order of dependence, and what should have and could not. */
export interface Cascade {
  readonly moved: readonly Moved[];
  readonly notMoved: readonly NotMoved[];
}

/**
 * Moves what waits for something that is due later now: by just as much as it has to, so that buffers are used up first. `activities` are those
 * that are neither done nor cancelled, with the new days of what was moved already; `lastDay` is the last day of the cycle.
 */
export function cascade(activities: readonly Movable[], lastDay: string, { working }: Ground): Cascade {
  const sorted = inOrderOf(
    activities.map((activity) => ({
      id: activity.activityId,
      waitsFor: activity.dependsOn.map(({ activityId }) => activityId),
      activity,
    })),
  );
  if (!('ordered' in sorted)) return { moved: [], notMoved: [] };
  const due = new Map(activities.map(({ activityId, dates }) => [activityId, dates.dueOn]));
  const moved: Moved[] = [];
  const notMoved: NotMoved[] = [];
  for (const { activity } of sorted.ordered) {
    const { activityId, dates, lengths, fixed } = activity;
    const first = firstPossible(activity, due, working);
    if (first === undefined || dates.startsOn >= first) continue;
    const { dates: next, bufferLeft } = movedTo(heldWhenStarting(first, lengths, working), lengths, dates, working);
    const leaves = next.heldOn > lastDay && dates.heldOn <= lastDay;
    const why = fixed ?? (leaves ? 'beyond-cycle' : undefined);
    if (why === undefined) {
      moved.push({ activityId, dates: next, bufferLeft });
      due.set(activityId, next.dueOn);
    } else notMoved.push({ activityId, why });
  }
  return { moved, notMoved };
}

/** The first day on which an activity may start, by all that it waits for; `undefined` where it waits for nothing that is still to be done. */
export function firstPossible(
  { dependsOn }: Pick<Movable, 'dependsOn'>,
  due: ReadonlyMap<string, string>,
  working: Ground['working'],
): string | undefined {
  let first: string | undefined;
  for (const { activityId, lagDays } of dependsOn) {
    const dueOn = due.get(activityId);
    const day = dueOn === undefined ? undefined : firstDayAfter(dueOn, lagDays, working);
    if (day !== undefined && (first === undefined || day > first)) first = day;
  }
  return first;
}
