import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#calendar';

/** The date so many calendar days after one; before it where the count is negative. */
export const daysAfter = (date: string, count: number): string => Temporal.PlainDate.from(date).add({ days: count }).toString();

/** How many working days lie after one date, up to and with another; negative where that lies before it. */
export function workingDaysBetween(working: WorkingCalendar, from: string, to: string): number {
  if (to < from) return -workingDaysBetween(working, to, from);
  let count = 0;
  for (let day = working.addWorkingDays(from, 1); day <= to; day = working.addWorkingDays(day, 1)) count += 1;
  return count;
}

/** The later of two dates. */
export const later = (left: string, right: string): string => (left > right ? left : right);
