import { isDecimalString, type DecimalString } from '#kernel';

/** One value of a series, in order. Null is a gap: the place of a value that is missing, or counts as missing. */
export interface Reading {
  /** What the value belongs to: a period's id, a date, a measurement. Each one once in a series. */
  readonly id: string;
  readonly value: DecimalString | null;
}

/** The doubles of a series, undefined for gaps. Throws a RangeError on what is no decimal string. */
export const valuesOf = (readings: readonly Reading[]): readonly (number | undefined)[] =>
  readings.map(({ id, value }) => {
    if (value === null) return undefined;
    if (!isDecimalString(value)) throw new RangeError(`expected a decimal at ${id}, got ${String(value)}`);
    return Number(value);
  });
