import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { FIRST_YEAR, LAST_YEAR, fiscalYear } from './fiscal-year.js';
import type { Granularity, Period } from './period.js';

const SHAPE = /^FY(\d{4})(?:-(?:Q(\d)|P(\d{2})|W(\d{2})))?$/;

/** Where a period stands: its fiscal year, its kind, and its number in that year, from 1. */
export interface Ordinal {
  readonly year: number;
  readonly granularity: Granularity;
  readonly number: number;
}

/** The period of that place, or none: a year outside 1000 to 9998, a 53rd week in a year of 52. */
export const periodAt = (calendar: CalendarDefinition, { year, granularity, number }: Ordinal): Period | undefined =>
  year < FIRST_YEAR || year > LAST_YEAR ? undefined : fiscalYear(calendar, year).periods[granularity][number - 1];

/** What the id of a period says, without asking whether a calendar has such a period. */
export function ordinalOf(id: string): Ordinal | undefined {
  const [, year, quarter, month, week] = SHAPE.exec(id) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { year: Number(year), granularity: 'quarter', number: Number(quarter) };
  if (month !== undefined) return { year: Number(year), granularity: 'month', number: Number(month) };
  if (week !== undefined) return { year: Number(year), granularity: 'week', number: Number(week) };
  return { year: Number(year), granularity: 'year', number: 1 };
}

/** The kind of period that an id names, or none where it is no id of a period. */
export const granularityOf = (id: string): Granularity | undefined => ordinalOf(id)?.granularity;

/** The period with that id, such as `FY2011-P04`, or undefined where the calendar has none of that id. */
export function parsePeriod(calendar: CalendarDefinition, id: string): Period | undefined {
  const ordinal = ordinalOf(id);
  return ordinal && periodAt(calendar, ordinal);
}
