import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { businessDate, type Program } from '#programs';
import type { Review, ReviewStatus } from './review.js';

/** What a guard gives: the refusal, or nothing where it lets the command pass. */
export type Refused = Refusal<DomainProblem> | undefined;

/** Refuses what is said of a review that the partner does not have. */
export const unknownReview = (reviewId: string): Refusal<DomainProblem> =>
  refuse('review-unknown', 'reviewId', `expected a review of the partner, got ${reviewId}`);

/** Refuses what a review is too early or too late for. */
export const isAt = ({ status, subject: { reviewId } }: Review, ...expected: readonly ReviewStatus[]): Refused =>
  expected.includes(status)
    ? undefined
    : refuse('review-status', 'reviewId', `expected a review that is ${expected.join(' or ')}; ${reviewId} is ${status}`);

/** Refuses a day before the period begins, or before the one on which the review is put there. */
export function canBeHeldOn(
  program: Program,
  { from, periodId }: Review['subject'],
  scheduledFor: string,
  effectiveAt: string,
): Refused {
  const today = businessDate(program, effectiveAt);
  if (scheduledFor < today) return refuse('review-date-past', 'scheduledFor', `expected ${today} or later, got ${scheduledFor}`);
  return scheduledFor < from
    ? refuse('review-before-period', 'scheduledFor', `expected ${from} or later, when ${periodId} begins, got ${scheduledFor}`)
    : undefined;
}
