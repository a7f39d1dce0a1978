import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { WEEKDAY_NUMBERS } from '../definition/weekday.js';
import { isoDate, onOrBefore, type DayNumber } from '../dates/day-number.js';
import { calendarMonthStarts } from './calendar-month-starts.js';
import type { Granularity, Period } from './period.js';
import { weekMonthStarts } from './week-month-starts.js';

/** The fiscal years that a calendar knows. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9998;

/** Days from the start of a week to the day that says which year the week belongs to: the fourth, as in ISO 8601. */
const PIVOT = 3;

/** One fiscal year: its periods of each kind, in order, each with the day on which it starts. */
export interface FiscalYear {
  readonly starts: Readonly<Record<Granularity, readonly DayNumber[]>>;
  readonly periods: Readonly<Record<Granularity, readonly Period[]>>;
  /** The first day of the year after it. */
  readonly next: DayNumber;
}

const remembered = new WeakMap<CalendarDefinition, Map<number, FiscalYear>>();

/** The fiscal year of that name. Computed once for each calendar. Throws a RangeError outside 1000 to 9998. */
export function fiscalYear(calendar: CalendarDefinition, year: number): FiscalYear {
  let years = remembered.get(calendar);
  if (!years) remembered.set(calendar, (years = new Map()));
  let found = years.get(year);
  if (!found) years.set(year, (found = layOut(calendar, year)));
  return found;
}

/** The first day of the week in which a day falls. */
export const weekOf = ({ fiscalYear: { weekStart = 'monday' } }: CalendarDefinition, day: DayNumber): DayNumber =>
  onOrBefore(day, WEEKDAY_NUMBERS[weekStart]);

/** The day by which the year of a week is found: the week belongs to the year that holds most of its days. */
export const pivotOf = (weekStart: DayNumber): DayNumber => weekStart + PIVOT;

const monthStarts = ({ fiscalYear }: CalendarDefinition, year: number): readonly DayNumber[] =>
  fiscalYear.kind === 'calendar-months' ? calendarMonthStarts(fiscalYear, year) : weekMonthStarts(fiscalYear, year);

function layOut(calendar: CalendarDefinition, year: number): FiscalYear {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`expected a fiscal year from ${FIRST_YEAR} to ${LAST_YEAR}, got ${year}`);
  const months = monthStarts(calendar, year);
  const [first, next] = [months[0], months[12]] as [DayNumber, DayNumber];
  const weeks: DayNumber[] = [];
  for (let week = weekOf(calendar, pivotOf(first)); pivotOf(week) < next; week += 7) weeks.push(week);
  const edges: Record<Granularity, readonly DayNumber[]> = {
    week: [...weeks, weekOf(calendar, pivotOf(next))],
    month: months,
    quarter: months.filter((_, index) => index % 3 === 0),
    year: [first, next],
  };
  const each = <Value>(make: (granularity: Granularity) => Value): Record<Granularity, Value> => ({
    week: make('week'),
    month: make('month'),
    quarter: make('quarter'),
    year: make('year'),
  });
  return {
    starts: each((granularity) => edges[granularity].slice(0, -1)),
    periods: each((granularity) => periodsBetween(year, granularity, edges[granularity])),
    next,
  };
}

const ID_SUFFIX: Readonly<Record<Granularity, (number: number) => string>> = {
  week: (number) => `-W${String(number).padStart(2, '0')}`,
  month: (number) => `-P${String(number).padStart(2, '0')}`,
  quarter: (number) => `-Q${number}`,
  year: () => '',
};

const periodsBetween = (year: number, granularity: Granularity, edges: readonly DayNumber[]): readonly Period[] =>
  edges.slice(1).map((next, index) =>
    Object.freeze({
      id: `FY${year}${ID_SUFFIX[granularity](index + 1)}`,
      granularity,
      from: isoDate(edges[index] as DayNumber),
      to: isoDate(next - 1),
    }),
  );
