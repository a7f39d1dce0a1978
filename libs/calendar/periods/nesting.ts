import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { periodOf } from './period-of.js';
import { Granularity, type Period } from './period.js';
import { successor } from './neighbours.js';

const SIZES = Granularity.enum;

/** Whether periods of one kind make up those of another exactly. Weeks make up months only in a year of whole weeks. */
export const nests = (calendar: CalendarDefinition, inner: Granularity, outer: Granularity): boolean =>
  SIZES.indexOf(inner) < SIZES.indexOf(outer) && (inner !== 'week' || calendar.fiscalYear.kind === '52-53-week');

/** The larger periods that hold a period, smallest first: of a month its quarter and its year. None for a year, and for a week that does not nest. */
export const enclosing = (calendar: CalendarDefinition, period: Period): readonly Period[] =>
  SIZES.filter((outer) => nests(calendar, period.granularity, outer)).map((outer) => periodOf(calendar, period.from, outer));

/** The periods of a smaller kind that make up a period, in order; a period is the one part of its own kind. None where they do not nest. */
export function partsOf(calendar: CalendarDefinition, period: Period, granularity: Granularity): readonly Period[] {
  if (granularity === period.granularity) return [period];
  if (!nests(calendar, granularity, period.granularity)) return [];
  const parts = [periodOf(calendar, period.from, granularity)];
  for (let last = parts[0]; last && last.to < period.to;) parts.push((last = successor(calendar, last)));
  return parts;
}

/** The months that make up a quarter or a year, in order; of a month itself; none of a week. */
export const monthsOf = (calendar: CalendarDefinition, period: Period): readonly Period[] => partsOf(calendar, period, 'month');
