import { refuse, type Refused } from '#contracts';
import { decimal } from '#kernel';

/** Refuses a percentage below 0 or above 100. */
export const isPercentage = (value: string, path: string): Refused =>
  decimal(value).lt(0) || decimal(value).gt(100)
    ? refuse('percentage-out-of-range', path, `expected 0 to 100, got ${value}`)
    : undefined;
