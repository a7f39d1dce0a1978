import { periodOf, predecessor } from '#calendar';
import type { Cadence, ReviewSubject } from '#contracts';
import { isRefusal } from '#kernel';
import { calendarOn, scoredPeriod, type Program } from '#programs';

/** What a review is of. */
type Reviewed = Pick<ReviewSubject, 'kind' | 'periodId' | 'from' | 'to'>;

/**
 * The period that a review looks at which a cadence gives for a date: the last one that is over by then, or, of an initial review, the one that
 * runs. `undefined` where partners are not scored for such a period.
 */
export function reviewedPeriod(
  program: Program,
  programId: string,
  { kind, period: granularity }: NonNullable<Cadence['reviews']>,
  date: string,
): Reviewed | undefined {
  const calendar = calendarOn(program, date);
  if (!calendar) return undefined;
  const running = periodOf(calendar, date, granularity);
  const found = scoredPeriod(program, programId, kind === 'initial' ? running.id : predecessor(calendar, running).id);
  return isRefusal(found) ? undefined : { kind, periodId: found.id, from: found.from, to: found.to };
}
