import { Temporal } from 'temporal-polyfill';
import { dateInZone, workingCalendar } from '#calendar';
import type { WorkingHours } from '#contracts';
import { daysAfter } from '../shared/days.js';

const HOUR_MS = 3_600_000;

/** The instant of a time of day on a date, in milliseconds; where the clocks skip it, the moment after. */
const instantOf = (date: string, time: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;

/**
 * The instant (UTC, ISO 8601) at which so many working hours have passed since another one. Days are those of the time zone, so that a day on
 * which the clocks change has an hour more or less where that lies in the working hours.
 */
export function afterWorkingHours(since: string, hours: number, { days, from, until }: WorkingHours, timeZone: string): string {
  const { isWorkingDay } = workingCalendar(days);
  const start = Date.parse(since);
  let left = hours * HOUR_MS;
  for (let date = dateInZone(since, { timeZone }); ; date = daysAfter(date, 1)) {
    if (!isWorkingDay(date)) continue;
    const begin = Math.max(start, instantOf(date, from, timeZone));
    const available = instantOf(date, until, timeZone) - begin;
    if (available <= 0) continue;
    if (left <= available) return new Date(begin + left).toISOString();
    left -= available;
  }
}
