import { successor, type CalendarDefinition, type Period } from '#calendar';
import type { SeriesOfMetric } from '#contracts';
import type { Program } from '#programs';
import { findPeriod } from '#programs';
import type { Reading } from '#scoring/signals';

/** Periods that a series is looked at for: ten years of months. */
const MOST = 120;

/**
 * The series of a metric up to a period, a reading for each closed period in between: null where nothing was recorded, or where the period is
 * still open. Periods of another calendar, as before a change of it, are left out.
 */
export function readingsUpTo(
  program: Program,
  { points }: SeriesOfMetric,
  to: Period,
  calendar: CalendarDefinition,
): readonly Reading[] {
  const values = new Map(points.map(({ periodId, closed, value }) => [periodId, closed ? value : null]));
  const first = points.map(({ periodId }) => findPeriod(program, periodId)).find((found) => found?.calendar === calendar)?.period;
  if (!first || first.from > to.from) return [];
  const readings: Reading[] = [];
  for (let period = first; period.from <= to.from; period = successor(calendar, period))
    readings.push({ id: period.id, value: values.get(period.id) ?? null });
  return readings.slice(-MOST);
}
