import type { ReviewSubject } from '#contracts';

/** What a review is the occasion of: its kind, over a span of days, in a program. */
export type Occasion = Pick<ReviewSubject, 'programId' | 'kind' | 'from' | 'to'>;

/** An occasion as one text. */
export const occasionKey = ({ programId, kind, from, to }: Occasion): string => `${programId}.${kind}.${from}.${to}`;

/** The fields of an event that say which review it is about. */
export const subjectOf = ({ reviewId, partnerId, programId, kind, periodId, from, to }: ReviewSubject): ReviewSubject => ({
  reviewId,
  partnerId,
  programId,
  kind,
  periodId,
  from,
  to,
});
