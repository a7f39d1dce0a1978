import { Temporal } from 'temporal-polyfill';

/** Days laid out from left to right. */
export interface TimeAxis {
  readonly first: string;
  readonly last: string;
  /** Pixels of a day. */
  readonly day: number;
  /** Where a date begins. */
  x(date: string): number;
  /** Where a date ends. */
  end(date: string): number;
}

/** The first day of a month. */
export interface Tick {
  readonly date: string;
  readonly label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** An axis from the first day of the month of one date to the last day of that of another, in so many pixels from a left edge. */
export function timeAxis(from: string, to: string, left: number, width: number): TimeAxis {
  const first = `${from.slice(0, 7)}-01`;
  const end = Temporal.PlainDate.from(`${to.slice(0, 7)}-01`).add({ months: 1 });
  const day = width / Math.max(1, daysBetween(first, end.toString()));
  const x = (date: string): number => rounded(left + daysBetween(first, date) * day);
  return {
    first,
    last: end.subtract({ days: 1 }).toString(),
    day,
    x,
    end: (date) => rounded(left + (daysBetween(first, date) + 1) * day),
  };
}

/** The months of an axis: all of them, or the first of each quarter where there are more than two years of them. */
export function monthsOf({ first, last }: Pick<TimeAxis, 'first' | 'last'>): readonly Tick[] {
  const ticks: Tick[] = [];
  const span = Temporal.PlainDate.from(first).until(last, { largestUnit: 'months' }).months + 1;
  const step = span > 24 ? 3 : 1;
  for (let date = Temporal.PlainDate.from(first); date.toString() <= last; date = date.add({ months: step }))
    ticks.push({
      date: date.toString(),
      label: `${MONTHS[date.month - 1] ?? ''}${date.month === 1 || date.toString() === first ? ` ${date.year}` : ''}`,
    });
  return ticks;
}
