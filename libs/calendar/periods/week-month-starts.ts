import type { WeeksYear } from '../definition/calendar-definition.js';
import { WEEKDAY_NUMBERS } from '../definition/weekday.js';
import { dayNumber, onOrBefore, type DayNumber } from '../dates/day-number.js';

/** Weeks before each month of a year of 52 weeks, by pattern. */
const WEEKS_BEFORE: Readonly<Record<WeeksYear['pattern'], readonly number[]>> = {
  '4-4-5': [0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47],
  '4-5-4': [0, 4, 9, 13, 17, 22, 26, 30, 35, 39, 43, 48],
  '5-4-4': [0, 5, 9, 13, 18, 22, 26, 31, 35, 39, 44, 48],
};

const DAYS_IN_52_WEEKS = 364;

/** The nearest weekday to a day is the last one on or before three days after it. */
const NEAREST = 3;

/**
 * The first day after the fiscal year that ends by the last day of its month in a calendar year.
 * Source: 26 CFR 1.441-2(a), the two ways to end a 52-53-week year.
 */
function dayAfter({ ends, weekStart }: WeeksYear, endsIn: number): DayNumber {
  const monthEnd = dayNumber(endsIn, ends.month + 1, 1) - 1;
  const latest = ends.on === 'nearest' ? monthEnd + NEAREST : monthEnd;
  return onOrBefore(latest + 1, WEEKDAY_NUMBERS[weekStart]);
}

/**
 * The first days of the twelve months of a fiscal year of whole weeks, and of the year after it. The year is named for the calendar year of
 * the month's end that it ends by, or of the day after the one that it starts by, even where its own first or last day lies a few days off.
 */
export function weekMonthStarts(definition: WeeksYear, year: number): readonly DayNumber[] {
  const { ends, extraWeekIn = 12, namedFor, pattern } = definition;
  const endsIn = namedFor === 'start' && ends.month < 12 ? year + 1 : year;
  const first = dayAfter(definition, endsIn - 1);
  const next = dayAfter(definition, endsIn);
  const extraDays = next - first - DAYS_IN_52_WEEKS;
  const months = WEEKS_BEFORE[pattern].map((weeks, index) => first + weeks * 7 + (index >= extraWeekIn ? extraDays : 0));
  return [...months, next];
}
