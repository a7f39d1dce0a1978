import { Temporal } from 'temporal-polyfill';

/** A span of business dates. Both ends belong to it; it is open where `until` is left out. */
export interface Span {
  readonly from: string;
  readonly until?: string;
}

const shifted = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The day before a date (`YYYY-MM-DD`). */
export const dayBefore = (date: string): string => shifted(date, -1);

/** The day after a date (`YYYY-MM-DD`). */
export const dayAfter = (date: string): string => shifted(date, 1);

/** Whether a date belongs to a span. */
export const covers = ({ from, until }: Span, date: string): boolean => from <= date && (until === undefined || date <= until);

/** Whether two spans have a day in common. */
export const overlaps = (left: Span, right: Span): boolean =>
  (right.until === undefined || left.from <= right.until) && (left.until === undefined || right.from <= left.until);

/** Whether a span goes on after a date. */
export const outlasts = ({ until }: Span, date: string): boolean => until === undefined || until > date;

/** A span from the fields of a body. */
export const spanOf = (from: string, until: string | undefined): Span => ({ from, ...(until !== undefined && { until }) });

/** A span in words, for messages. */
export const inWords = ({ from, until }: Span): string => (until === undefined ? `${from} on` : `${from} to ${until}`);
