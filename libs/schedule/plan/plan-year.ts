import { findPeriod, firstDay } from '#programs';
import { refuse, type ActivityDates, type DomainProblem, type PlannedActivity } from '#contracts';
import type { Refusal } from '#kernel';
import { isRegistered } from '#partners';
import { reviewOf } from '#reviews';
import type { Period } from '#calendar';
import { datesAround } from './dates.js';
import { judgeDate, type Asked, type Judging, type LeftOut } from './judge-date.js';
import { layOut, type Slot } from './lay-out.js';
import { cadenceDates } from './occurrences.js';
import { activityIdFor, plannedOf } from './planned.js';
import { slackOf } from './slack.js';

/** What the cadences make of a year as things stand. */
export interface YearPlan {
  readonly slots: readonly Slot[];
  /** What is asked for, by the key of its slot. */
  readonly asked: ReadonlyMap<string, Asked>;
  readonly leftOut: readonly { readonly cadenceId: string; readonly occurrence: string; readonly why: LeftOut }[];
}

/** A year as a body names it; a refusal where there is no such partner, program or year. */
export function yearNamed(
  { partner, program }: Pick<Judging, 'partner' | 'program'>,
  { partnerId, programId, fiscalYear }: { readonly partnerId: string; readonly programId: string; readonly fiscalYear: string },
): Period | Refusal<DomainProblem> {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  return (
    findPeriod(program, fiscalYear)?.period ??
    refuse('fiscal-year-unknown', 'fiscalYear', `expected a fiscal year of the calendar of ${programId}, got ${fiscalYear}`)
  );
}

/**
 * Lays a year out anew. `known` holds the days of what is there and stays where it is, by the key of its slot; what is there is asked for again
 * though its day has gone by.
 */
export function planYear(
  judging: Judging,
  known: ReadonlyMap<string, ActivityDates | undefined>,
): YearPlan | Refusal<DomainProblem> {
  const asked = new Map<string, Asked>();
  const leftOut: YearPlan['leftOut'][number][] = [];
  for (const date of cadenceDates(judging)) {
    const { asked: wanted, leftOut: why } = judgeDate(date, judging);
    const { key, cadence, occurrence } = wanted;
    const again = asked.has(key);
    if (known.has(key) && why !== 'not-enrolled' && !again)
      asked.set(key, { ...wanted, heldOn: date.heldOn, existing: undefined });
    else if (why === undefined && !again) asked.set(key, wanted);
    else leftOut.push({ cadenceId: cadence.cadenceId, occurrence, why: why ?? 'reviewed' });
  }
  const laid = layOut([...asked.values()], standingOf(asked, known, judging), judging.ground.working);
  if ('loop' in laid)
    return refuse(
      'cadence-loop',
      'programId',
      `expected cadences without a loop, got ${[...laid.loop, laid.loop[0]].join(' → ')}`,
    );
  return { slots: laid.slots, asked, leftOut };
}

/** The days of what stays where it is: what is there, and reviews that have their date. */
const standingOf = (
  asked: YearPlan['asked'],
  known: ReadonlyMap<string, ActivityDates | undefined>,
  { ground: { working } }: Judging,
): ReadonlyMap<string, ActivityDates> =>
  new Map(
    [...asked].flatMap(([key, { existing, heldOn, cadence }]) => {
      const dates = known.get(key) ?? (existing === undefined ? undefined : datesAround(heldOn, cadence, working));
      return dates ? [[key, dates] as const] : [];
    }),
  );

/** The activities that slots become, with their slack among all the given ones; `ids` names those that are there already. */
export function activitiesFor(
  slots: readonly Slot[],
  { asked }: YearPlan,
  partnerId: string,
  ids: ReadonlyMap<string, string>,
  judging: Judging,
  isTaken: (id: string) => boolean,
): readonly PlannedActivity[] {
  const { programId, reviews } = judging;
  const idOf = new Map(ids);
  const taken = (id: string): boolean => isTaken(id) || reviewOf(reviews, id) !== undefined;
  for (const [key, each] of asked) if (!idOf.has(key)) idOf.set(key, activityIdFor(each, partnerId, programId, taken));
  return slots.flatMap((slot) => {
    const each = asked.get(slot.key);
    return each ? [plannedOf(slot, each, idOf, judging)] : [];
  });
}

/** The activities with the slack that they have among themselves. */
export function withOwnSlack(activities: readonly PlannedActivity[], { ground }: Judging): readonly PlannedActivity[] {
  const slack = new Map(slackOf(activities, ground.working).map((each) => [each.activityId, each]));
  return activities.map((activity) => ({ ...activity, ...slack.get(activity.activityId) }));
}
