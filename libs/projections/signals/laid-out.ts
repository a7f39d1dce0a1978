import { comparePeriods, periodOf, successor, type Period } from '#calendar';
import { calendarOn, findPeriod, type Program } from '#programs';
import type { TrendPoint } from '../trends/trend.js';

/** A period of a series, and its point where it has one: those without are gaps. */
export interface Place {
  readonly period: Period;
  readonly point: TrendPoint | undefined;
  /** Its value; null for a gap. */
  readonly value: string | null;
}

/** The period of the same kind after a period, by the calendar that lays out its first day. */
export function periodAfter(program: Program, period: Period): Period | undefined {
  const calendar = calendarOn(program, period.to);
  if (!calendar) return undefined;
  const { from } = successor(calendar, period);
  return periodOf(calendarOn(program, from) ?? calendar, from, period.granularity);
}

/**
 * The periods of a series without a hole, from its first point, or the first period of those that are named, to the last that is over on a
 * day: one that still runs would be judged by a part of what it will be. Points are of one metric and granularity, in order.
 */
export function laidOut(
  points: readonly TrendPoint[],
  program: Program,
  today: string,
  named: readonly string[] = [],
): readonly Place[] {
  const over = points.filter(({ to }) => to < today);
  if (over.length === 0) return [];
  const held = [...over.map(({ periodId }) => periodId), ...named].flatMap((id) => findPeriod(program, id)?.period ?? []);
  const ordered = held.filter(({ to }) => to < today).toSorted(comparePeriods);
  const last = ordered.at(-1)?.from ?? '';
  const byPeriod = new Map(over.map((point) => [point.periodId, point]));
  const places: Place[] = [];
  for (let period = ordered[0]; period && period.from <= last; period = periodAfter(program, period)) {
    const point = byPeriod.get(period.id);
    places.push({ period, point, value: point?.value ?? null });
  }
  return places;
}
