import { WEEKDAY_NUMBERS } from '../definition/weekday.js';
import { isoDate, parseDay, weekdayOf, type DayNumber } from '../dates/day-number.js';
import type { Roll, WorkingDays } from './working-days.js';

/** Counts in working days. Dates are `YYYY-MM-DD`. */
export interface WorkingCalendar {
  /** Whether a date is worked. */
  isWorkingDay(date: string): boolean;
  /** The working day that lies so many after a date, or before it where the count is negative; the date itself, worked or not, at zero. */
  addWorkingDays(date: string, count: number): string;
  /** A date that is worked for one that may not be. */
  roll(date: string, convention: Roll): string;
}

/** The counting in working days that a definition says. It needs one working day a week: without, a count would never end. */
export function workingCalendar({ week, holidays }: WorkingDays): WorkingCalendar {
  if (week.length === 0) throw new RangeError('expected at least one working day a week');
  const worked = new Set(week.map((weekday) => WEEKDAY_NUMBERS[weekday]));
  const closed = new Set(holidays);
  const works = (day: DayNumber): boolean => worked.has(weekdayOf(day)) && !closed.has(isoDate(day));

  const nextWorking = (day: DayNumber, step: 1 | -1): DayNumber => {
    let next = day + step;
    while (!works(next)) next += step;
    return next;
  };

  const rolled = (day: DayNumber, convention: Exclude<Roll, 'keep'>): DayNumber => {
    if (convention === 'preceding') return nextWorking(day, -1);
    const following = nextWorking(day, 1);
    const leavesMonth = isoDate(following).slice(0, 7) !== isoDate(day).slice(0, 7);
    return convention === 'modified-following' && leavesMonth ? nextWorking(day, -1) : following;
  };

  return {
    isWorkingDay: (date) => works(parseDay(date)),
    addWorkingDays(date, count) {
      let day = parseDay(date);
      for (let left = Math.abs(count); left > 0; left -= 1) day = nextWorking(day, count < 0 ? -1 : 1);
      return isoDate(day);
    },
    roll(date, convention) {
      const day = parseDay(date);
      return convention === 'keep' || works(day) ? date : isoDate(rolled(day, convention));
    },
  };
}
