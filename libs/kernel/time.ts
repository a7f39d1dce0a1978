import { Temporal } from 'temporal-polyfill';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

const parses = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Years in which every calendar can be laid out, and the years before and after them too. */
const inReach = (value: string): boolean => value >= '1600' && value < '9900';

/** Whether the text is a date that exists, as `YYYY-MM-DD`, from the years 1600 to 9899. */
export const isBusinessDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  DATE.test(value) &&
  inReach(value) &&
  parses(() => Temporal.PlainDate.from(value, { overflow: 'reject' }));

/** Whether the text is an instant in UTC that exists, to the millisecond at the finest, from the years 1600 to 9899. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  INSTANT.test(value) &&
  !value.includes(':60') &&
  inReach(value) &&
  parses(() => Temporal.Instant.from(value));

/** Where time comes from: given to what needs it, never asked for by the pure core. */
export interface Clock {
  /** Now, in UTC, as ISO 8601 with milliseconds. */
  now(): string;
}
