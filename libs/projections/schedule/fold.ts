import {
  activitiesLinked,
  activitiesUnlinked,
  activityAssigned,
  activityCancelled,
  activityCompleted,
  activityOpened,
  activityRescheduled,
  activityStarted,
  cyclePlanned,
  cycleReplanned,
  overdueRecorded,
  scheduleShifted,
  type ActivityMove,
  type PlanEffects,
  type PlannedActivity,
  type Slack,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { ScheduleRow } from './schedule-row.js';

const { on } = reactionsOf<ScheduleRow>();

interface About {
  readonly data: { readonly partnerId: string };
}

const keysOf = ({ data: { partnerId } }: About, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.map((id) => `${partnerId}.${id}`)),
];

const idsIn = (...lists: readonly (readonly { readonly activityId: string }[])[]): readonly string[] =>
  lists.flat().map(({ activityId }) => activityId);

const own = (event: { readonly data: { readonly partnerId: string; readonly activityId: string } }) =>
  keysOf(event, [event.data.activityId]);

const touched = (event: { readonly data: { readonly partnerId: string; readonly activityId: string } & Partial<PlanEffects> }) =>
  keysOf(event, [event.data.activityId, ...idsIn(event.data.moves ?? [], event.data.slack ?? [])]);

const changed = (row: ScheduleRow | undefined, event: RecordedEvent, change: Partial<ScheduleRow>): ScheduleRow | undefined =>
  row && { ...row, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt };

const moved = (row: ScheduleRow, moves: readonly ActivityMove[]): Partial<ScheduleRow> => {
  const move = moves.find(({ activityId }) => activityId === row.activityId);
  if (!move) return {};
  const { dates, preparationDays, followUpDays, bufferLeft } = move;
  return { ...dates, preparationDays, followUpDays, bufferLeft, moves: row.moves + 1, overdue: false };
};

const slackened = (row: ScheduleRow, slack: readonly Slack[]): Partial<ScheduleRow> => {
  const found = slack.find(({ activityId }) => activityId === row.activityId);
  return found ? { slackDays: found.slackDays, critical: found.critical } : {};
};

/** What a change of the plan does to one row of it. */
const affected = (
  row: ScheduleRow | undefined,
  event: RecordedEvent<string, Pick<PlanEffects, 'slack'> & Partial<PlanEffects>>,
  change: (row: ScheduleRow) => Partial<ScheduleRow> = () => ({}),
): ScheduleRow | undefined =>
  row && changed(row, event, { ...moved(row, event.data.moves ?? []), ...slackened(row, event.data.slack), ...change(row) });

const laidOut = (
  activity: PlannedActivity,
  event: RecordedEvent<string, { readonly partnerId: string; readonly programId: string; readonly fiscalYear: string }>,
): ScheduleRow => {
  const { partnerId, programId, fiscalYear } = event.data;
  const { moments: _, ...planned } = activity;
  return {
    id: `${partnerId}.${planned.activityId}`,
    partnerId,
    programId,
    fiscalYear,
    ...planned,
    status: 'planned',
    bufferLeft: planned.bufferDays,
    moves: 0,
    overdue: false,
    partnerSees: true,
    revision: event.revision,
    recordedAt: event.metadata.recordedAt,
  };
};

const planned = (key: string, partnerId: string, activities: readonly PlannedActivity[]): PlannedActivity | undefined =>
  activities.find(({ activityId }) => `${partnerId}.${activityId}` === key);

/** Whether the row is the activity that an event is about, and not one that it touches. */
const isIt = ({ activityId }: ScheduleRow, { data }: { readonly data: { readonly activityId: string } }): boolean =>
  activityId === data.activityId;

/** What becomes of an activity, event by event. */
export const scheduleReactions = [
  on(
    cyclePlanned,
    (event) => keysOf(event, idsIn(event.data.activities)),
    (_, event, { key }) => {
      const activity = planned(key, event.data.partnerId, event.data.activities);
      return activity && laidOut(activity, event);
    },
  ),
  on(
    cycleReplanned,
    (event) => {
      const { added, moved: moves, withdrawn, slack } = event.data;
      return keysOf(event, [...idsIn(added, moves, slack), ...withdrawn]);
    },
    (row, event, { key }) => {
      const { added, moved: moves, withdrawn, slack, partnerId } = event.data;
      const activity = planned(key, partnerId, added);
      if (activity) return laidOut(activity, event);
      return (
        row &&
        changed(row, event, {
          ...moved(row, moves),
          ...bufferOf(row, moves),
          ...slackened(row, slack),
          ...(withdrawn.includes(row.activityId) && { status: 'cancelled' as const }),
        })
      );
    },
  ),
  on(activityOpened, own, (row, event) => changed(row, event, row?.status === 'planned' ? { status: 'open' } : {})),
  on(activityStarted, own, (row, event) => changed(row, event, { status: 'started' })),
  on(activityCompleted, own, (row, event) => {
    const { completedOn, onTime, outcome } = event.data;
    return changed(row, event, { status: 'completed', completedOn, onTime, ...(outcome !== undefined && { outcome }) });
  }),
  on(activityAssigned, own, (row, event) => changed(row, event, { owner: event.data.owner })),
  on(activityCancelled, touched, (row, event) =>
    affected(row, event, (each) => (isIt(each, event) ? { status: 'cancelled' } : {})),
  ),
  on(activityRescheduled, touched, (row, event) => affected(row, event)),
  on(activitiesLinked, touched, (row, event) =>
    affected(row, event, (each) =>
      isIt(each, event)
        ? {
            dependsOn: [
              ...each.dependsOn.filter(({ activityId }) => activityId !== event.data.dependency.activityId),
              event.data.dependency,
            ],
          }
        : {},
    ),
  ),
  on(activitiesUnlinked, touched, (row, event) =>
    affected(row, event, (each) =>
      isIt(each, event)
        ? { dependsOn: each.dependsOn.filter(({ activityId }) => activityId !== event.data.dependency.activityId) }
        : {},
    ),
  ),
  on(
    overdueRecorded,
    (event) => (event.data.item === 'activity' ? keysOf(event, [event.data.itemId]) : []),
    (row, event) => changed(row, event, { overdue: true }),
  ),
  on(
    scheduleShifted,
    (event) => keysOf(event, idsIn(event.data.moves, event.data.slack)),
    (row, event) => affected(row, event),
  ),
];

/** A plan that is brought up to date gives another buffer too. */
const bufferOf = ({ activityId }: ScheduleRow, moves: readonly ActivityMove[]): Partial<ScheduleRow> => {
  const move = moves.find((each) => each.activityId === activityId);
  return move ? { bufferDays: move.bufferLeft } : {};
};
