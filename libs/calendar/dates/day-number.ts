/** Days since 1970-01-01 in the proleptic Gregorian calendar: whole numbers, so that dates subtract. */
export type DayNumber = number;

const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;
const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * The number of a civil date. Months outside 1 to 12 run on into the years before and after.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years that start on 1 March put the leap day last.
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const monthsFromMarch = year * 12 + month - 3;
  const marchYear = Math.floor(monthsFromMarch / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (monthsFromMarch - marchYear * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** The ISO date of a day number: civil_from_days of the same source. */
export function isoDate(day: DayNumber): string {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** The number of an ISO date, `YYYY-MM-DD`. Throws a RangeError on anything else, and on a date that does not exist. */
export function parseDay(date: string): DayNumber {
  if (SHAPE.test(date)) {
    const year = Number(date.slice(0, 4));
    const month = Number(date.slice(5, 7));
    const day = Number(date.slice(8));
    const number = dayNumber(year, month, day);
    if (day <= 28 || number < dayNumber(year, month + 1, 1)) return number;
  }
  throw new RangeError(`expected a date that exists, as YYYY-MM-DD, got ${date}`);
}

/** The day of the week as ISO 8601 counts: Monday 1 to Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The last day with that weekday (Monday 1 to Sunday 7) on or before a day. */
export const onOrBefore = (day: DayNumber, weekday: number): DayNumber => day - ((weekdayOf(day) - weekday + 7) % 7);
