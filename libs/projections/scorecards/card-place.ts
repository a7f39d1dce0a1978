import { cardId } from '#contracts';
import type { Period } from '#calendar';

/** Whose card it is, and for which period. */
export interface CardPlace {
  readonly id: string;
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
  readonly granularity: Period['granularity'];
  readonly from: string;
  readonly to: string;
}

/** The place of the card of a partner, program and period. */
export const placeOf = (partnerId: string, programId: string, { id: periodId, granularity, from, to }: Period): CardPlace => ({
  id: cardId(partnerId, programId, periodId),
  partnerId,
  programId,
  periodId,
  granularity,
  from,
  to,
});
