import { parsePeriod, periodOf, type CalendarDefinition, type Period } from '#calendar';
import { canonicalJson, heldOn } from '#kernel';
import type { Program } from './program.js';

/** A calendar and the time during which it holds. The first one also lays out the days before the program began. */
export interface CalendarSpan {
  readonly calendar: CalendarDefinition;
  /** Its first day; `undefined` for the first calendar. */
  readonly from: string | undefined;
  /** First day of the calendar after it; `undefined` for the last one. */
  readonly next: string | undefined;
}

/** Calendars already laid out, by program. */
const remembered = new WeakMap<Program, readonly CalendarSpan[]>();

/** The calendars of a program one after the other, each for as long as it stays the same. */
export function calendarSpans(program: Program): readonly CalendarSpan[] {
  let found = remembered.get(program);
  if (!found) remembered.set(program, (found = layOut(program)));
  return found;
}

/** Whether two definitions are the same calendar. */
export const sameCalendar = (left: CalendarDefinition, right: CalendarDefinition): boolean =>
  left === right || canonicalJson(left) === canonicalJson(right);

function layOut({ program }: Program): readonly CalendarSpan[] {
  const starts: { readonly calendar: CalendarDefinition; readonly from: string }[] = [];
  for (const from of [...new Set(program.map(({ effectiveFrom }) => effectiveFrom))].toSorted()) {
    const calendar = heldOn(program, from)?.definition.calendar;
    const before = starts.at(-1);
    if (calendar && !(before && sameCalendar(before.calendar, calendar))) starts.push({ calendar, from });
  }
  return starts.map(({ calendar, from }, index) => ({
    calendar,
    from: index === 0 ? undefined : from,
    next: starts[index + 1]?.from,
  }));
}

/** Whether a period lies within a span as a whole. */
export const holds = ({ from, next }: CalendarSpan, period: Pick<Period, 'from' | 'to'>): boolean =>
  (from === undefined || from <= period.from) && (next === undefined || period.to < next);

const spanOn = (program: Program, date: string): CalendarSpan | undefined =>
  calendarSpans(program).findLast(({ from }) => from === undefined || from <= date);

/** The calendar that lays out a date; `undefined` where the program is not defined. */
export const calendarOn = (program: Program, date: string): CalendarDefinition | undefined => spanOn(program, date)?.calendar;

/** The period with that id, such as FY2011-P04, and the calendar that has it throughout; `undefined` where there is none. */
export function findPeriod(
  program: Program,
  periodId: string,
): { readonly period: Period; readonly calendar: CalendarDefinition } | undefined {
  for (const span of calendarSpans(program)) {
    const period = parsePeriod(span.calendar, periodId);
    if (period && holds(span, periodOf(span.calendar, period.from, 'year'))) return { period, calendar: span.calendar };
  }
  return undefined;
}

/**
 * The closing period in which a date falls. `undefined` where the program is not defined, and where a change of calendar cuts the fiscal year
 * of that date short: it has no periods, for they could bear the names of others. Throws a RangeError on what is no date.
 */
export function closingPeriodOn(program: Program, date: string): Period | undefined {
  const span = spanOn(program, date);
  if (!span || !holds(span, periodOf(span.calendar, date, 'year'))) return undefined;
  return periodOf(span.calendar, date, span.calendar.closingPeriod);
}

/** Whether the fiscal year of that id, such as FY2011, may hold measurements already. */
export const isFiscalYearOpened = ({ fiscalYears }: Program, fiscalYear: string): boolean =>
  fiscalYears.some(({ id }) => id === fiscalYear);
