import { reviewScheduled, type PlannedActivity } from '#contracts';
import { deterministicId, isIdentifier, type DomainEvent, type Side } from '#kernel';
import { roleOn } from '#partners';
import { reviewOf } from '#reviews';
import { remindersOf } from '../program-schedule/lookups.js';
import type { Asked, Judging } from './judge-date.js';
import type { Slot } from './lay-out.js';
import { momentsOf } from './moments.js';

/** What names an activity: its review where there is one already, else the program, the cadence and the date. */
export function activityIdFor(
  { cadence: { cadenceId }, occurrence, existing }: Asked,
  partnerId: string,
  programId: string,
  isTaken: (id: string) => boolean,
): string {
  const named = `${programId}-${cadenceId}-${occurrence}`;
  if (existing !== undefined) return existing;
  return isIdentifier(named) && !isTaken(named)
    ? named
    : deterministicId('activity', partnerId, programId, cadenceId, occurrence);
}

/** An activity of a slot, without its slack. `idOf` names the activities of all slots. */
export function plannedOf(
  { cadence, occurrence, dates, waits, key }: Slot,
  { review }: Asked,
  idOf: ReadonlyMap<string, string>,
  { schedule, partner, ground }: Judging,
): PlannedActivity {
  const activityId = idOf.get(key) ?? key;
  const { cadenceId, name, kind, preparationDays, followUpDays, bufferDays, ownerRole, participants } = cadence;
  const owner = roleOn(partner, ownerRole, dates.startsOn)?.person;
  return {
    activityId,
    cadenceId,
    occurrence,
    name,
    kind,
    ...dates,
    preparationDays,
    followUpDays,
    bufferDays,
    ownerRole,
    ...(owner !== undefined && { owner }),
    participants,
    dependsOn: waits.flatMap(({ key: before, lagDays }) => {
      const other = idOf.get(before);
      return other === undefined ? [] : [{ activityId: other, lagDays }];
    }),
    ...(review && { review: { reviewId: activityId, ...review } }),
    moments: [...momentsOf(dates, remindersOf(schedule, cadenceId, occurrence), ground)],
    slackDays: 0,
    critical: false,
  };
}

/** Reviews get their dates with the activities that they are; those that have one keep it. */
export const reviewsPlanned = (
  activities: readonly PlannedActivity[],
  partnerId: string,
  judging: Judging,
  planner: { readonly person: string; readonly side: Side },
): readonly DomainEvent[] =>
  activities.flatMap(({ review, heldOn, owner, participants }) => {
    const { programId, reviews, partner } = judging;
    if (!review || reviewOf(reviews, review.reviewId)) return [];
    const people = participants.map((role) => roleOn(partner, role, heldOn)?.person).filter((person) => person !== undefined);
    return [
      reviewScheduled({
        ...review,
        partnerId,
        programId,
        scheduledFor: heldOn,
        lead: owner ?? planner.person,
        participants: [...new Set(people)],
        scheduledBy: planner.side,
      }),
    ];
  });
