import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { isoDate, parseDay } from '../dates/day-number.js';
import { periodOf } from './period-of.js';
import type { Period } from './period.js';

/** The period of the same kind right before. Throws a RangeError before the fiscal year 1000. */
export const predecessor = (calendar: CalendarDefinition, { from, granularity }: Period): Period =>
  periodOf(calendar, isoDate(parseDay(from) - 1), granularity);

/** The period of the same kind right after. Throws a RangeError after the fiscal year 9998. */
export const successor = (calendar: CalendarDefinition, { to, granularity }: Period): Period =>
  periodOf(calendar, isoDate(parseDay(to) + 1), granularity);
