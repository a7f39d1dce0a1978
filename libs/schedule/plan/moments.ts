import { instantsOf } from '#calendar';
import type { Moment, Reminders } from '#contracts';
import { daysAfter } from './days.js';
import type { Ground } from './ground.js';

/** What has a first day, or none, and a day on which it is due. */
interface Timed {
  readonly startsOn?: string;
  readonly dueOn: string;
}

const inOrder = (left: Moment, right: Moment): number => {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return left.kind < right.kind ? -1 : 1;
};

/**
 * When time acts on something, in order: it opens on its first day, is reminded of at the start of a day before or after it is due, and is
 * overdue from the end of that day on. Reminders whose time has gone by are left out: they would say what is no longer so.
 */
export function momentsOf({ startsOn, dueOn }: Timed, { before, after }: Reminders, ground: Ground): readonly Moment[] {
  const { timeZone, now } = ground;
  const on = (kind: Moment['kind'], date: string): Moment => ({
    kind,
    on: date,
    at: instantsOf({ timeZone }, { from: date, to: date }).start,
  });
  const reminders = [
    ...before.map((days) => on('remind-before', daysAfter(dueOn, -days))),
    ...after.map((days) => on('remind-after', daysAfter(dueOn, days))),
  ].filter(({ at }) => at > now);
  return [...(startsOn === undefined ? [] : [on('open', startsOn)]), ...reminders, on('overdue', daysAfter(dueOn, 1))].toSorted(
    inOrder,
  );
}
