import { add, compare } from './decimal-strings.js';
import { emptyFacts } from './empty-facts.js';
import { mergeExclusions } from './exclusions.js';
import type { Facts } from './facts.js';
import { laterOf } from './last-value.js';

const lesser = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return compare(one, other) <= 0 ? one : other;
};

const greater = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return compare(one, other) >= 0 ? one : other;
};

/** The facts of several periods, partners or slices together, whatever their order and grouping. */
export const mergeFacts = (...all: readonly Facts[]): Facts => {
  const [first = emptyFacts(), ...others] = all;
  return others.reduce(mergeTwo, first);
};

function mergeTwo(one: Facts, other: Facts): Facts {
  return {
    entries: one.entries + other.entries,
    records: one.records + other.records,
    sum: add(one.sum, other.sum),
    weightedSum: add(one.weightedSum, other.weightedSum),
    numerator: add(one.numerator, other.numerator),
    denominator: add(one.denominator, other.denominator),
    least: lesser(one.least, other.least),
    greatest: greater(one.greatest, other.greatest),
    last: laterOf(one.last, other.last),
    excluded: {
      notApplicable: mergeExclusions(one.excluded.notApplicable, other.excluded.notApplicable),
      missing: mergeExclusions(one.excluded.missing, other.excluded.missing),
    },
  };
}
