import { dateInZone } from '#calendar';
import { calendarOn } from './calendars.js';
import type { Program } from './program.js';

/**
 * The business date of an instant (ISO 8601, UTC): in the time zone of the calendar that holds around then; in UTC where the program is not
 * defined.
 */
export const businessDate = (program: Program, instant: string): string =>
  dateInZone(instant, calendarOn(program, instant.slice(0, 10)) ?? { timeZone: 'UTC' });
