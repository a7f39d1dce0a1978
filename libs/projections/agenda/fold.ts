import {
  activitiesLinked,
  activityAssigned,
  activityCancelled,
  activityCompleted,
  activityOpened,
  activityRescheduled,
  activityStarted,
  cyclePlanned,
  cycleReplanned,
  deliverableAccepted,
  deliverableAdded,
  deliverableRejected,
  deliverableSubmitted,
  milestoneAdded,
  milestoneCompleted,
  milestoneSlipped,
  overdueRecorded,
  reminderRaised,
  schedulePaused,
  scheduleResumed,
  scheduleShifted,
  type Moment,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { AgendaEntry } from './agenda-entry.js';
import { fromActivity, fromPromise, shiftedPromises } from './entries.js';
import { withNextMoment } from './next-moment.js';

const { on } = reactionsOf<AgendaEntry>();

const keysOf = ({ data }: { readonly data: { readonly partnerId: string } }, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.map((id) => `${data.partnerId}.${id}`)),
];
const activity = (event: { readonly data: { readonly partnerId: string; readonly activityId: string } }) =>
  keysOf(event, [event.data.activityId]);
const milestone = (event: { readonly data: { readonly partnerId: string; readonly milestoneId: string } }) =>
  keysOf(event, [event.data.milestoneId]);
const deliverable = (event: { readonly data: { readonly partnerId: string; readonly deliverableId: string } }) =>
  keysOf(event, [event.data.deliverableId]);
const item = (event: { readonly data: { readonly partnerId: string; readonly itemId: string } }) =>
  keysOf(event, [event.data.itemId]);

const changed = (entry: AgendaEntry | undefined, event: RecordedEvent, change: Partial<AgendaEntry>): AgendaEntry | undefined =>
  entry && withNextMoment({ ...entry, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt });

const without = (moments: readonly Moment[], { kind, at }: Moment): Moment[] =>
  moments.filter((moment) => moment.kind !== kind || moment.at !== at);

interface Move {
  readonly activityId: string;
  readonly dates: { readonly startsOn: string; readonly dueOn: string };
  readonly moments: readonly Moment[];
}

const moved = (entry: AgendaEntry, moves: readonly Move[]): Partial<AgendaEntry> => {
  const move = moves.find(({ activityId }) => activityId === entry.itemId);
  if (!move) return {};
  const { startsOn, dueOn } = move.dates;
  const slips = entry.slips + (dueOn > entry.dueOn ? 1 : 0);
  return { startsOn, dueOn, slips, moments: [...move.moments], overdue: false };
};

const movedIn = (event: { readonly data: { readonly partnerId: string; readonly moves: readonly Move[] } }) =>
  keysOf(
    event,
    event.data.moves.map(({ activityId }) => activityId),
  );

/** What becomes of an entry, event by event. */
export const agendaReactions = [
  on(
    cyclePlanned,
    (event) =>
      keysOf(
        event,
        event.data.activities.map(({ activityId }) => activityId),
      ),
    (_, event, { key }) => fromActivity(key, event.data.activities, event),
  ),
  on(
    cycleReplanned,
    (event) => {
      const { added, moved: moves, withdrawn } = event.data;
      return keysOf(event, [...[...added, ...moves].map(({ activityId }) => activityId), ...withdrawn]);
    },
    (entry, event, { key }) => {
      const { added, moved: moves, withdrawn } = event.data;
      const gone =
        entry && withdrawn.includes(entry.itemId) ? { status: 'cancelled' as const, toBeDone: false, moments: [] } : {};
      return fromActivity(key, added, event) ?? (entry && changed(entry, event, { ...moved(entry, moves), ...gone }));
    },
  ),
  on(activityOpened, activity, (entry, event) =>
    changed(entry, event, {
      moments: without(entry?.moments ?? [], event.data.moment),
      ...(entry?.status === 'planned' && { status: 'open' as const }),
    }),
  ),
  on(activityStarted, activity, (entry, event) => changed(entry, event, { status: 'started' })),
  on(activityCompleted, activity, (entry, event) => changed(entry, event, { status: 'done', toBeDone: false, moments: [] })),
  on(activityAssigned, activity, (entry, event) => changed(entry, event, { owner: event.data.owner })),
  on(activityCancelled, activity, (entry, event) => changed(entry, event, { status: 'cancelled', toBeDone: false, moments: [] })),
  on(activityRescheduled, movedIn, (entry, event) => entry && changed(entry, event, moved(entry, event.data.moves))),
  on(activitiesLinked, movedIn, (entry, event) => entry && changed(entry, event, moved(entry, event.data.moves))),
  on(milestoneAdded, milestone, (_, event) => fromPromise('milestone', event.data.milestoneId, event)),
  on(milestoneCompleted, milestone, (entry, event) =>
    changed(entry, event, { status: 'done', toBeDone: false, moments: [], evidence: event.data.evidence }),
  ),
  on(milestoneSlipped, milestone, (entry, event) => {
    const { dueOn, slips, moments } = event.data;
    return changed(entry, event, { dueOn, slips, moments, overdue: false });
  }),
  on(deliverableAdded, deliverable, (_, event) => fromPromise('deliverable', event.data.deliverableId, event)),
  on(deliverableSubmitted, deliverable, (entry, event) =>
    changed(entry, event, { status: 'submitted', moments: [], evidence: event.data.evidence }),
  ),
  on(deliverableAccepted, deliverable, (entry, event) => changed(entry, event, { status: 'done', toBeDone: false })),
  on(deliverableRejected, deliverable, (entry, event) => changed(entry, event, { status: 'open', moments: event.data.moments })),
  on(reminderRaised, item, (entry, event) =>
    changed(entry, event, {
      moments: without(entry?.moments ?? [], event.data.moment),
      reminders: (entry?.reminders ?? 0) + 1,
    }),
  ),
  on(overdueRecorded, item, (entry, event) =>
    changed(entry, event, { moments: without(entry?.moments ?? [], event.data.moment), overdue: true }),
  ),
  on(
    schedulePaused,
    (event) => keysOf(event, event.data.until === undefined ? event.data.items : []),
    (entry, event) => changed(entry, event, { pausedFrom: event.data.from }),
  ),
  on(
    scheduleResumed,
    (event) => keysOf(event, event.data.items),
    (entry, event) => {
      if (!entry) return undefined;
      const { pausedFrom: _, ...running } = entry;
      return changed(running, event, {});
    },
  ),
  on(
    scheduleShifted,
    (event) => [
      ...movedIn(event),
      ...keysOf(
        event,
        event.data.promises.map(({ itemId }) => itemId),
      ),
    ],
    (entry, event) =>
      entry && changed(entry, event, { ...moved(entry, event.data.moves), ...shiftedPromises(entry, event.data.promises) }),
  ),
];
