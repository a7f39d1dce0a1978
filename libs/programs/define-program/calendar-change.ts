import { periodOf, predecessor, successor, type Period } from '#calendar';
import { refuse, type ProgramDefinition, type Refused } from '#contracts';
import { calendarOn, calendarSpans, holds, sameCalendar, type CalendarSpan } from '../program/calendars.js';
import type { Program } from '../program/program.js';

/**
 * Refuses a revision of a program whose calendar would lay out anew a fiscal year that may hold measurements, would begin in the middle of
 * one of its fiscal years, or would give a fiscal year the name of an earlier one.
 */
export function calendarChange(
  program: Program,
  revision: { readonly effectiveFrom: string; readonly definition: ProgramDefinition },
): Refused {
  const after: Program = {
    ...program,
    program: [...program.program, { ...revision, number: program.revisions + 1, retired: false }],
  };
  return openedYearsStand(program, after) ?? changesFit(after);
}

const openedYearsStand = (before: Program, after: Program): Refused => {
  const moved = before.fiscalYears.some((year) => {
    const calendar = calendarOn(before, year.from);
    return !calendarSpans(after).some((span) => holds(span, year) && calendar && sameCalendar(span.calendar, calendar));
  });
  const last = before.fiscalYears
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return moved
    ? refuse(
        'calendar-in-use',
        'calendar',
        `expected a calendar that leaves the open fiscal years as they are, or one from a day after ${last}`,
      )
    : undefined;
};

const changesFit = (after: Program): Refused => {
  const spans = calendarSpans(after);
  return spans.slice(1).reduce<Refused>((refused, span, index) => refused ?? changeFits(spans[index], span), undefined);
};

function changeFits(old: CalendarSpan | undefined, { calendar, from }: CalendarSpan): Refused {
  if (!old || from === undefined) return undefined;
  const first = periodOf(calendar, from, 'year');
  if (first.from !== from)
    return refuse(
      'calendar-not-at-year-start',
      'effectiveFrom',
      `expected the first day of a fiscal year of the changed calendar, such as ${first.from} or ${successor(calendar, first).from}, got ${from}`,
    );
  const last = lastWholeYear(old, from);
  return first.id > last.id
    ? undefined
    : refuse(
        'fiscal-year-repeated',
        'calendar',
        `expected a first fiscal year named later than ${last.id}, the last of the calendar before, got ${first.id}`,
      );
}

/** The last fiscal year that a calendar completes before the day on which another takes over. */
function lastWholeYear({ calendar }: CalendarSpan, next: string): Period {
  const year = periodOf(calendar, next, 'year');
  return predecessor(calendar, year);
}
