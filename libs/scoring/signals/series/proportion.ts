import type { DecimalString } from '#kernel';

/** One share of a series, in order: a count out of a count, such as deliveries on time out of deliveries. Null is a gap, as is a count out of zero. */
export interface Proportion {
  /** What the share belongs to: a period's id, a date. Each one once in a series. */
  readonly id: string;
  readonly count: DecimalString | null;
  readonly outOf: DecimalString | null;
}

/** A count out of a count, as doubles. */
export interface Share {
  readonly count: number;
  readonly outOf: number;
}

const COUNT = /^\d{1,15}$/;

const isCount = (value: DecimalString | null): boolean => value === null || COUNT.test(value);

/** The shares of a series, undefined for gaps; the first id that is no count out of a count where there is one. */
export function sharesOf(proportions: readonly Proportion[]): readonly (Share | undefined)[] | { readonly notCounts: string } {
  const wrong = proportions.find(
    ({ count, outOf }) => !isCount(count) || !isCount(outOf) || (outOf !== null && Number(count) > Number(outOf)),
  );
  if (wrong) return { notCounts: wrong.id };
  return proportions.map(({ count, outOf }) =>
    count === null || outOf === null || Number(outOf) === 0 ? undefined : { count: Number(count), outOf: Number(outOf) },
  );
}
