import { programStream } from '#contracts';
import { isPending, type Activity, type Promised } from './item.js';
import type { Cycle, Schedule } from './schedule.js';

/** The activity with that id; `undefined` where there is none. */
export function activityOf({ items }: Schedule, activityId: string): Activity | undefined {
  const item = items.get(activityId);
  return item?.item === 'activity' ? item : undefined;
}

/** The milestone or deliverable with that id; `undefined` where there is none. */
export function promisedOf({ items }: Schedule, item: Promised['item'], itemId: string): Promised | undefined {
  const found = items.get(itemId);
  return found?.item === item ? found : undefined;
}

/** The cycle of a program's year; `undefined` where it was not planned. */
export const cycleOf = ({ cycles }: Schedule, programId: string, fiscalYear: string): Cycle | undefined =>
  cycles.find((cycle) => cycle.programId === programId && cycle.fiscalYear === fiscalYear);

/** The activities of a program's year. */
export const activitiesOf = ({ items }: Schedule, { programId, fiscalYear }: Pick<Cycle, 'programId' | 'fiscalYear'>) =>
  [...items.values()].filter(
    (item): item is Activity =>
      item.item === 'activity' && item.subject.programId === programId && item.subject.fiscalYear === fiscalYear,
  );

/** Those of them that are still to be done. */
export const pendingOf = (schedule: Schedule, cycle: Pick<Cycle, 'programId' | 'fiscalYear'>): readonly Activity[] =>
  activitiesOf(schedule, cycle).filter(isPending);

/** The ids of all that is still to be done in a program. */
export const toBeDoneIn = ({ items }: Schedule, programId: string): string[] =>
  [...items]
    .filter(([, item]) =>
      item.item === 'activity'
        ? item.subject.programId === programId && isPending(item)
        : item.programId === programId && item.status !== 'done',
    )
    .map(([id]) => id);

/** The stream of the program of an activity, milestone or deliverable; `undefined` where there is none of that id. */
export function programStreamOf({ items }: Schedule, itemId: string): string | undefined {
  const item = items.get(itemId);
  if (!item) return undefined;
  return programStream(item.item === 'activity' ? item.subject.programId : item.programId);
}
