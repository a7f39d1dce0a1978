import { Temporal } from 'temporal-polyfill';

/** A span of time: from `start` on, until `end`, which is not in it. Instants in UTC, ISO 8601. */
export interface Instants {
  readonly start: string;
  readonly end: string;
}

/** The instant, in UTC, at which a date starts in a time zone: midnight, or the first moment after it where the clocks skip midnight. */
export const startOfDay = (date: string, timeZone: string): string =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).toInstant().toString({ smallestUnit: 'millisecond' });

/** The date after one. */
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** When a period, or any run of dates, starts and ends in the time zone of the calendar. Days of 23 and 25 hours count as they are. */
export const instantsOf = (
  { timeZone }: { readonly timeZone: string },
  { from, to }: { readonly from: string; readonly to: string },
): Instants => ({ start: startOfDay(from, timeZone), end: startOfDay(dayAfter(to), timeZone) });
