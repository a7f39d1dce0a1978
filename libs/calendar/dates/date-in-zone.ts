import { isoDate, parseDay } from './day-number.js';
import { zoneOffset } from './zone-offset.js';

const SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;
const SECONDS_IN_DAY = 86_400;

/**
 * The civil date, `YYYY-MM-DD`, on which an instant falls in the time zone of the calendar. The instant is ISO 8601 in UTC, such as
 * `2011-07-14T22:30:00.000Z`. Throws a RangeError on anything else.
 */
export function dateInZone(instant: string, { timeZone }: { readonly timeZone: string }): string {
  if (!SHAPE.test(instant)) throw new RangeError(`expected an instant in UTC, as YYYY-MM-DDThh:mm:ssZ, got ${instant}`);
  const time = Number(instant.slice(11, 13)) * 3600 + Number(instant.slice(14, 16)) * 60 + Number(instant.slice(17, 19));
  const second = parseDay(instant.slice(0, 10)) * SECONDS_IN_DAY + time;
  return isoDate(Math.floor((second + zoneOffset(timeZone, second)) / SECONDS_IN_DAY));
}
