import type { CalendarMonthsYear } from '../definition/calendar-definition.js';
import { dayNumber, type DayNumber } from '../dates/day-number.js';

/** The first days of the twelve months of a fiscal year of calendar months, and of the year after it. */
export function calendarMonthStarts({ startMonth, namedFor }: CalendarMonthsYear, year: number): readonly DayNumber[] {
  const startsIn = namedFor === 'end' && startMonth > 1 ? year - 1 : year;
  return Array.from({ length: 13 }, (_, index) => dayNumber(startsIn, startMonth + index, 1));
}
