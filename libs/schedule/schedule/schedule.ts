import { Map } from 'immutable';
import type { ActivityMove, PlannedActivity, Slack } from '#contracts';
import type { Json } from '#kernel';
import type { Activity, Item, Promised } from './item.js';

/** A year of a program that was planned. */
export interface Cycle {
  readonly programId: string;
  readonly fiscalYear: string;
  readonly from: string;
  readonly to: string;
  readonly revision: number;
}

/** Since when, and until when, the clocks of a program stand still. */
export interface Pause {
  readonly from: string;
  readonly until?: string;
}

/** The schedule of a partner. */
export interface Schedule {
  readonly items: Map<string, Item>;
  readonly cycles: readonly Cycle[];
  /** By program: the standstill of its clocks that is known. */
  readonly pauses: Readonly<Record<string, Pause>>;
}

/** A partner with nothing planned. */
export const NO_SCHEDULE: Schedule = { items: Map(), cycles: [], pauses: {} };

/** The schedule with something in it changed; the same where it does not hold that. */
export const withItem = <Kind extends Item>(
  schedule: Schedule,
  id: string,
  is: (item: Item) => item is Kind,
  change: (item: Kind) => Kind,
): Schedule => {
  const item = schedule.items.get(id);
  return item && is(item) ? { ...schedule, items: schedule.items.set(id, change(item)) } : schedule;
};

const isActivity = (item: Item): item is Activity => item.item === 'activity';
const isPromised = (item: Item): item is Promised => item.item !== 'activity';

/** The schedule with an activity changed. */
export const withActivity = (schedule: Schedule, id: string, change: Partial<Activity>): Schedule =>
  withItem(schedule, id, isActivity, (activity) => ({ ...activity, ...change }));

/** The schedule with a milestone or deliverable changed. */
export const withPromised = (schedule: Schedule, id: string, change: (promised: Promised) => Partial<Promised>): Schedule =>
  withItem(schedule, id, isPromised, (promised) => ({ ...promised, ...change(promised) }));

/** The schedule with activities on other days. */
export const withMoves = (schedule: Schedule, moves: readonly ActivityMove[], revision: number): Schedule =>
  moves.reduce(
    (state, move) =>
      withItem(state, move.activityId, isActivity, (activity) => ({ ...placed(activity, move), moved: true, revision })),
    schedule,
  );

/** An activity on other days. */
export const placed = (activity: Activity, { dates, moments, preparationDays, followUpDays }: ActivityMove): Activity => ({
  ...activity,
  dates,
  lengths: { ...activity.lengths, preparationDays, followUpDays },
  moments,
});

/** The schedule with what was found of slack. */
export const withSlack = (schedule: Schedule, slack: readonly Slack[]): Schedule =>
  slack.reduce(
    (state, { activityId, slackDays, critical }) => withActivity(state, activityId, { slackDays, critical }),
    schedule,
  );

/** The schedule with activities that were laid out. */
export const withPlanned = (
  schedule: Schedule,
  cycle: Pick<Activity['subject'], 'partnerId' | 'programId' | 'fiscalYear'>,
  planned: readonly PlannedActivity[],
  revision: number,
): Schedule => ({
  ...schedule,
  items: planned.reduce((items, activity) => items.set(activity.activityId, asItem(activity, cycle, revision)), schedule.items),
});

function asItem(
  planned: PlannedActivity,
  { partnerId, programId, fiscalYear }: Pick<Activity['subject'], 'partnerId' | 'programId' | 'fiscalYear'>,
  revision: number,
): Activity {
  const { activityId, cadenceId, occurrence, name, kind, ownerRole, owner, dependsOn, review, moments } = planned;
  const { startsOn, heldOn, dueOn, bufferEndsOn, preparationDays, followUpDays, bufferDays, slackDays, critical } = planned;
  return {
    item: 'activity',
    subject: { partnerId, programId, fiscalYear, activityId },
    cadenceId,
    occurrence,
    name,
    kind,
    dates: { startsOn, heldOn, dueOn, bufferEndsOn },
    lengths: { preparationDays, followUpDays, bufferDays },
    ownerRole,
    owner,
    dependsOn,
    review,
    status: 'planned',
    moved: false,
    slackDays,
    critical,
    moments,
    revision,
  };
}

/** How a snapshot keeps it. */
export const snapshot = {
  write: ({ items, ...rest }: Schedule): Json => ({ ...rest, items: [...items] }) as unknown as Json,
  read(json: Json): Schedule {
    const { items, ...rest } = json as unknown as Omit<Schedule, 'items'> & {
      readonly items: readonly (readonly [string, Item])[];
    };
    return { ...rest, items: Map(items) };
  },
};
