import { decimal, round, type DecimalString } from '#kernel';

/** A statistic as it is shown: rounded once, half away from zero, to so many decimals. */
export const shown = (value: number, decimals: number): DecimalString => round(decimal(value), decimals);
