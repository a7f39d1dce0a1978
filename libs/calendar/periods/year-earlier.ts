import type { CalendarDefinition } from '../definition/calendar-definition.js';
import { isoDate, parseDay } from '../dates/day-number.js';
import { ordinalOf, periodAt } from './parse-period.js';
import type { Period } from './period.js';

const DAYS_IN_52_WEEKS = 364;

/** What a period is compared with, a year earlier. */
export interface YearEarlierComparison {
  /** The period of the same number in the fiscal year before; none for a 53rd week. */
  readonly period: Period | undefined;
  /** The first day of what compares like with like. */
  readonly from: string;
  /** The last day of what compares like with like. */
  readonly to: string;
  /** Whether those days are other ones than the period's: the figures of a year earlier are then restated for the comparison. */
  readonly restated: boolean;
}

/** The period of the same number in the fiscal year before: undefined for a 53rd week, whose year before has 52, and before the year 1000. */
export function yearEarlier(calendar: CalendarDefinition, { id }: Period): Period | undefined {
  const ordinal = ordinalOf(id);
  return ordinal && periodAt(calendar, { ...ordinal, year: ordinal.year - 1 });
}

/**
 * What a period compares with a year earlier. Whole weeks compare with the weeks 52 before them, so that as many of each weekday stand on
 * both sides: in and after a year of 53 weeks those are not the period of the same number, and the comparison is restated.
 * Source: National Retail Federation, 4-5-4 calendar, restated 53-week years.
 */
export function compareWithYearEarlier(calendar: CalendarDefinition, period: Period): YearEarlierComparison {
  const earlier = yearEarlier(calendar, period);
  const inWeeks = calendar.fiscalYear.kind === '52-53-week' || period.granularity === 'week';
  if (!inWeeks && earlier) return { period: earlier, from: earlier.from, to: earlier.to, restated: false };
  const from = isoDate(parseDay(period.from) - DAYS_IN_52_WEEKS);
  const to = isoDate(parseDay(period.to) - DAYS_IN_52_WEEKS);
  return { period: earlier, from, to, restated: from !== earlier?.from || to !== earlier.to };
}
