import type { Exclusions, Facts } from './facts.js';

const noExclusions = (): Exclusions => ({ records: 0, reasons: [], otherReasons: 0 });

/** The facts of a period in which nothing was recorded. */
export const emptyFacts = (): Facts => ({
  entries: 0,
  records: 0,
  sum: '0',
  weightedSum: '0',
  numerator: '0',
  denominator: '0',
  least: null,
  greatest: null,
  last: null,
  excluded: { notApplicable: noExclusions(), missing: noExclusions() },
});
