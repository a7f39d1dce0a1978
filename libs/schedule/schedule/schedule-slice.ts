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
  type PlanEffects,
  type PromiseTerms,
} from '#contracts';
import { on, slice } from '#kernel';
import { daysAfter } from '../plan/days.js';
import type { Item, Promised } from './item.js';
import {
  NO_SCHEDULE,
  placed,
  snapshot,
  withActivity,
  withItem,
  withMoves,
  withPlanned,
  withPromised,
  withSlack,
  type Schedule,
} from './schedule.js';

const afterEffects = (state: Schedule, { moves, slack }: Pick<PlanEffects, 'moves' | 'slack'>, revision: number): Schedule =>
  withSlack(withMoves(state, moves, revision), slack);

/** Time has acted once: it does not do so again for the same day. */
const actedOn = (state: Schedule, id: string, { kind, at }: Moment, revision: number): Schedule =>
  withItem(
    state,
    id,
    (item): item is Item => item !== undefined,
    (item) => ({ ...item, moments: item.moments.filter((moment) => moment.kind !== kind || moment.at !== at), revision }),
  );

const promised = (
  state: Schedule,
  item: Promised['item'],
  itemId: string,
  { programId, moments, ...data }: PromiseTerms & { readonly programId: string; readonly moments: readonly Moment[] },
  revision: number,
): Schedule => {
  const { name, activityId, metricId, dueOn, owner, ownerSide } = data;
  const terms = {
    name,
    ...(activityId !== undefined && { activityId }),
    ...(metricId !== undefined && { metricId }),
    dueOn,
    owner,
    ownerSide,
  };
  const added: Promised = {
    item,
    itemId,
    programId,
    terms,
    status: 'due',
    rounds: 0,
    submittedBy: undefined,
    moments,
    revision,
  };
  return { ...state, items: state.items.set(itemId, added) };
};

/** What a partner's years hold: activities, milestones, deliverables, and when time acts on them. */
export const schedule = slice<Schedule>({
  name: 'schedule',
  version: 1,
  of: 'partner',
  initial: NO_SCHEDULE,
  reactions: [
    on(cyclePlanned, (state, { data, revision }) => {
      const { programId, fiscalYear, from, to } = data;
      const cycles = [...state.cycles, { programId, fiscalYear, from, to, revision }];
      return withPlanned({ ...state, cycles }, data, data.activities, revision);
    }),
    on(cycleReplanned, (state, { data, revision }) => {
      const { programId, fiscalYear, added, moved, withdrawn, slack } = data;
      const cycles = state.cycles.map((cycle) =>
        cycle.programId === programId && cycle.fiscalYear === fiscalYear ? { ...cycle, revision } : cycle,
      );
      const left = withdrawn.reduce(
        (kept, id) => withActivity(kept, id, { status: 'cancelled', moments: [], revision }),
        withPlanned({ ...state, cycles }, data, added, revision),
      );
      return withSlack(
        moved.reduce(
          (kept, move) =>
            withItem(
              kept,
              move.activityId,
              (item) => item.item === 'activity',
              (activity) => {
                const { lengths, ...rest } = placed(activity, move);
                return { ...rest, lengths: { ...lengths, bufferDays: move.bufferLeft }, revision };
              },
            ),
          left,
        ),
        slack,
      );
    }),
    on(activityStarted, (state, { data, revision }) => withActivity(state, data.activityId, { status: 'started', revision })),
    on(activityCompleted, (state, { data, revision }) =>
      withActivity(state, data.activityId, { status: 'completed', moments: [], revision }),
    ),
    on(activityAssigned, (state, { data, revision }) => withActivity(state, data.activityId, { owner: data.owner, revision })),
    on(activityCancelled, (state, { data, revision }) =>
      withSlack(withActivity(state, data.activityId, { status: 'cancelled', moments: [], revision }), data.slack),
    ),
    on(activityRescheduled, (state, { data, revision }) => afterEffects(state, data, revision)),
    on(activitiesLinked, (state, { data, revision }) => {
      const linked = withItem(
        state,
        data.activityId,
        (item) => item.item === 'activity',
        ({ dependsOn, ...activity }) => ({
          ...activity,
          dependsOn: [...dependsOn.filter(({ activityId }) => activityId !== data.dependency.activityId), data.dependency],
          revision,
        }),
      );
      return afterEffects(linked, data, revision);
    }),
    on(activitiesUnlinked, (state, { data, revision }) => {
      const unlinked = withItem(
        state,
        data.activityId,
        (item) => item.item === 'activity',
        (activity) => ({
          ...activity,
          dependsOn: activity.dependsOn.filter(({ activityId }) => activityId !== data.dependency.activityId),
          revision,
        }),
      );
      return withSlack(unlinked, data.slack);
    }),
    on(milestoneAdded, (state, { data, revision }) => promised(state, 'milestone', data.milestoneId, data, revision)),
    on(milestoneCompleted, (state, { data, revision }) =>
      withPromised(state, data.milestoneId, () => ({ status: 'done', moments: [], revision })),
    ),
    on(milestoneSlipped, (state, { data: { milestoneId, dueOn, slips: rounds, moments }, revision }) =>
      withPromised(state, milestoneId, ({ terms }) => ({ terms: { ...terms, dueOn }, rounds, moments, revision })),
    ),
    on(deliverableAdded, (state, { data, revision }) => promised(state, 'deliverable', data.deliverableId, data, revision)),
    on(deliverableSubmitted, (state, { data: { deliverableId, round: rounds, submittedBy }, revision }) =>
      withPromised(state, deliverableId, () => ({ status: 'submitted', rounds, submittedBy, moments: [], revision })),
    ),
    on(deliverableAccepted, (state, { data, revision }) =>
      withPromised(state, data.deliverableId, () => ({ status: 'done', revision })),
    ),
    on(deliverableRejected, (state, { data: { deliverableId, moments }, revision }) =>
      withPromised(state, deliverableId, () => ({ status: 'due', moments, revision })),
    ),
    on(activityOpened, (state, { data: { activityId, moment }, revision }) =>
      withItem(
        actedOn(state, activityId, moment, revision),
        activityId,
        (item) => item.item === 'activity',
        (activity) => ({ ...activity, status: activity.status === 'planned' ? 'open' : activity.status }),
      ),
    ),
    on(reminderRaised, (state, { data, revision }) => actedOn(state, data.itemId, data.moment, revision)),
    on(overdueRecorded, (state, { data, revision }) => actedOn(state, data.itemId, data.moment, revision)),
    on(schedulePaused, (state, { data: { programId, from, until } }) => ({
      ...state,
      pauses: { ...state.pauses, [programId]: { from, ...(until !== undefined && { until }) } },
    })),
    on(scheduleResumed, (state, { data: { programId, pausedFrom, resumedOn } }) => ({
      ...state,
      pauses: { ...state.pauses, [programId]: { from: pausedFrom, until: daysAfter(resumedOn, -1) } },
    })),
    on(scheduleShifted, (state, { data, revision }) => {
      const shifted = data.promises.reduce(
        (kept, { itemId, dueOn, moments }) =>
          withPromised(kept, itemId, ({ terms }) => ({ terms: { ...terms, dueOn }, moments, revision })),
        state,
      );
      return afterEffects(shifted, data, revision);
    }),
  ],
  snapshot,
});
