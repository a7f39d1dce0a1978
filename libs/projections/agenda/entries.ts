import type { Moment, PlannedActivity, PromiseTerms } from '#contracts';
import type { RecordedEvent } from '#kernel';
import type { AgendaEntry } from './agenda-entry.js';
import { withNextMoment } from './next-moment.js';

interface OfProgram {
  readonly partnerId: string;
  readonly programId: string;
}

const begun = { overdue: false, slips: 0, reminders: 0, toBeDone: true, partnerSees: true as const };

/** The entry of an activity that was laid out; `undefined` where it is none of them. */
export function fromActivity(
  key: string,
  activities: readonly PlannedActivity[],
  { data: { partnerId, programId }, revision, metadata: { recordedAt } }: RecordedEvent<string, OfProgram>,
): AgendaEntry | undefined {
  const activity = activities.find(({ activityId }) => `${partnerId}.${activityId}` === key);
  if (!activity) return undefined;
  const { activityId: itemId, name, startsOn, dueOn, ownerRole, owner, moments } = activity;
  return withNextMoment({
    id: key,
    partnerId,
    programId,
    itemId,
    item: 'activity',
    name,
    status: 'planned',
    startsOn,
    dueOn,
    ownerRole,
    ...(owner !== undefined && { owner }),
    ownerSide: 'vendor',
    moments,
    ...begun,
    revision,
    recordedAt,
  });
}

/** The entry of a milestone or deliverable that was added. */
export function fromPromise(
  item: 'milestone' | 'deliverable',
  itemId: string,
  event: RecordedEvent<string, OfProgram & PromiseTerms & { readonly moments: Moment[] }>,
): AgendaEntry {
  const { partnerId, programId, name, activityId, metricId, dueOn, owner, ownerSide, moments } = event.data;
  return withNextMoment({
    id: `${partnerId}.${itemId}`,
    partnerId,
    programId,
    itemId,
    item,
    name,
    status: 'open',
    dueOn,
    owner,
    ownerSide,
    ...(activityId !== undefined && { activityId }),
    ...(metricId !== undefined && { metricId }),
    moments,
    ...begun,
    revision: event.revision,
    recordedAt: event.metadata.recordedAt,
  });
}

interface Shifted {
  readonly itemId: string;
  readonly dueOn: string;
  readonly moments: readonly Moment[];
}

/** What a standstill does to a milestone or deliverable. */
export const shiftedPromises = ({ itemId }: AgendaEntry, promises: readonly Shifted[]): Partial<AgendaEntry> => {
  const shifted = promises.find((promise) => promise.itemId === itemId);
  return shifted ? { dueOn: shifted.dueOn, moments: [...shifted.moments], overdue: false } : {};
};
