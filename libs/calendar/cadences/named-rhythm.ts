import { dayNumber, isoDate } from '../dates/day-number.js';
import type { Rhythm } from './cadence-definition.js';

/** The rhythms that have a name. */
export type NamedRhythm = Exclude<Rhythm['kind'], 'rule'>;

const MONTHS: Readonly<Record<NamedRhythm, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, annual: 12 };

const monthsSinceYearZero = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The date of a month (counted from year zero) with that day of the month, or its last day where it has none. */
function dateIn(month: number, dayOfMonth: number): string {
  const year = Math.floor(month / 12);
  const first = dayNumber(year, (month % 12) + 1, 1);
  const last = dayNumber(year, (month % 12) + 2, 1) - 1;
  return isoDate(Math.min(first + dayOfMonth - 1, last));
}

/**
 * The dates of a rhythm from a date on, in order, without end. Each is counted from the start, never from the one before: what starts on the
 * 31st comes back to the 31st after a shorter month.
 */
export function* namedDates(rhythm: NamedRhythm, starts: string, from: string): Generator<string, never> {
  const step = MONTHS[rhythm];
  const dayOfMonth = Number(starts.slice(8));
  const start = monthsSinceYearZero(starts);
  const passed = Math.max(0, Math.floor((monthsSinceYearZero(from) - start) / step));
  for (let month = start + passed * step; ; month += step) {
    const date = dateIn(month, dayOfMonth);
    if (date >= from) yield date;
  }
}
