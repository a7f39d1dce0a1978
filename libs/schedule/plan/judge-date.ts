import type { ReviewSubject } from '#contracts';
import { enrolledOn, suspendedOn } from '#partners';
import type { Program } from '#programs';
import { reviewFor, type Reviews } from '#reviews';
import type { CadenceDate, Layout } from './occurrences.js';
import { reviewedPeriod } from './reviewed-period.js';

/** Why a date becomes no activity. */
export type LeftOut = 'past' | 'not-enrolled' | 'suspended' | 'reviewed';

/** A date that becomes an activity, and the review that it is. */
export interface Asked extends CadenceDate {
  /** What names its slot for good: the cadence, with the period that is reviewed or else the date. */
  readonly key: string;
  readonly review: Omit<ReviewSubject, 'reviewId' | 'partnerId' | 'programId'> | undefined;
  /** The review that there is already for the occasion. */
  readonly existing: string | undefined;
}

/** What a date is judged by. */
export interface Judging extends Layout {
  readonly program: Program;
  readonly reviews: Reviews;
}

/** A date, and why it becomes no activity; `undefined` where it does. */
export interface Judged {
  readonly asked: Asked;
  readonly leftOut: LeftOut | undefined;
}

/** What names a slot for good. */
export const slotKey = (cadenceId: string, periodOrDate: string): string => `${cadenceId}@${periodOrDate}`;

/** Whether a date of a cadence becomes an activity of the partner, and which review it is. */
export function judgeDate(date: CadenceDate, judging: Judging): Judged {
  const { cadence, occurrence } = date;
  const { program, programId, reviews } = judging;
  const review = cadence.reviews && reviewedPeriod(program, programId, cadence.reviews, occurrence);
  const key = slotKey(cadence.cadenceId, review?.periodId ?? occurrence);
  const existing = review && reviewFor(reviews, { programId, ...review });
  const asked = { ...date, key, review, existing: existing?.subject.reviewId };
  if (existing?.status === 'scheduled')
    return { asked: { ...asked, heldOn: existing.scheduledFor }, leftOut: away(date, review, judging) };
  return { asked, leftOut: away(date, review, judging) ?? (existing ? 'reviewed' : undefined) };
}

function away({ heldOn, cadence }: CadenceDate, review: Asked['review'], judging: Judging): LeftOut | undefined {
  const { partner, programId, ground } = judging;
  if (heldOn < ground.today) return 'past';
  if (!enrolledOn(partner, programId, heldOn)) return 'not-enrolled';
  if (cadence.reviews && !(review && enrolledOn(partner, programId, review.to))) return 'not-enrolled';
  return suspendedOn(partner, heldOn) ? 'suspended' : undefined;
}
