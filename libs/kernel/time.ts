const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Years in which every calendar can be laid out, and the years before and after them too. */
const inReach = (value: string): boolean => value >= '1600' && value < '9900';

const TO_THE_SECOND = 'YYYY-MM-DDTHH:MM:SS'.length;

/** Whether a date and time in UTC comes back as it went in: 29 February of a common year comes back as 1 March. */
const exists = (toTheSecond: string): boolean => {
  const date = new Date(`${toTheSecond}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(toTheSecond);
};

/** Whether the text is a date that exists, as `YYYY-MM-DD`, from the years 1600 to 9899. */
export const isBusinessDate = (value: unknown): value is string =>
  typeof value === 'string' && DATE.test(value) && inReach(value) && exists(`${value}T00:00:00`);

/** Whether the text is an instant in UTC that exists, to the millisecond at the finest, from the years 1600 to 9899. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && INSTANT.test(value) && inReach(value) && exists(value.slice(0, TO_THE_SECOND));

/** Where time comes from: given to what needs it, never asked for by the pure core. */
export interface Clock {
  /** Now, in UTC, as ISO 8601 with milliseconds. */
  now(): string;
}
