import type { ReadStreamOptions } from '../event-store.js';

/** The number, where it is a whole one of at least `least`; otherwise a RangeError that names it. */
export const checkedCount = (name: string, value: number, least: number): number => {
  if (value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && value >= least)) return value;
  throw new RangeError(`${name}: expected a whole number from ${least}, not ${value}`);
};

/** What to read of a stream, nothing left open: `from` backward may be infinite, which is the stream's end. */
export interface StreamRange {
  readonly from: number;
  readonly forward: boolean;
  readonly limit: number;
}

/** The options of `readStream` with their defaults. */
export const streamRange = ({ from, direction = 'forward', limit = Infinity }: ReadStreamOptions = {}): StreamRange => {
  const forward = direction === 'forward';
  return {
    from: checkedCount('from', from ?? (forward ? 0 : Infinity), 0),
    forward,
    limit: checkedCount('limit', limit, 0),
  };
};
