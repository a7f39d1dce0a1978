import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { parseDay, type DayNumber } from '../dates/day-number.js';
import { fiscalYear, pivotOf, weekOf, type FiscalYear } from './fiscal-year.js';
import type { Granularity, Period } from './period.js';

/**
 * The one period of a kind in which a date (`YYYY-MM-DD`) falls. The same calendar and period give the same frozen object.
 * Throws a RangeError on what is no date, and on one outside the fiscal years 1000 to 9998.
 */
export function periodOf(calendar: CalendarDefinition, date: string, granularity: Granularity): Period {
  const day = parseDay(date);
  const pivot = granularity === 'week' ? pivotOf(weekOf(calendar, day)) : day;
  const year = yearOf(calendar, pivot, Number(date.slice(0, 4)));
  const index = year.starts[granularity].findLastIndex((start) => start <= day);
  return year.periods[granularity][index] as Period;
}

/** The fiscal year that holds a day: at most a few days or one name away from the calendar year. */
function yearOf(calendar: CalendarDefinition, day: DayNumber, guess: number): FiscalYear {
  const year = fiscalYear(calendar, guess);
  if (day < (year.starts.year[0] as DayNumber)) return yearOf(calendar, day, guess - 1);
  return day >= year.next ? yearOf(calendar, day, guess + 1) : year;
}
