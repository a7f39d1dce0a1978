import { Temporal } from 'temporal-polyfill';

/** The civil date, `YYYY-MM-DD`, that an instant (ISO 8601) falls on in the time zone of the calendar. Throws a RangeError on anything else. */
export const dateInZone = (instant: string, { timeZone }: { readonly timeZone: string }): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
