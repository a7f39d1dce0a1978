import { plainly, subtract, weighted } from './decimal-strings.js';
import { emptyFacts } from './empty-facts.js';
import { removeExclusion } from './exclusions.js';
import type { Facts } from './facts.js';
import type { ExcludedRecord, FactRecord, RatioRecord, ValueRecord } from './record.js';

/**
 * The facts without a record that is in them. 'refold' where they do not say what they would be without it (it was the least, the
 * greatest or the last): the caller then adds the remaining records to empty facts.
 */
export function removeRecord(facts: Facts, record: FactRecord): Facts | 'refold' {
  switch (record.status) {
    case 'value':
      return counts(facts, record) ? removeValue(facts, record) : 'refold';
    case 'ratio':
      return counts(facts, record) ? removeRatio(facts, record) : 'refold';
    case 'not-applicable':
    case 'missing':
      return removeExcluded(facts, record);
  }
}

const counts = ({ entries, records }: Facts, { weight = 1 }: FactRecord): boolean => entries > 0 && records >= weight;

const withoutCounted = ({ excluded }: Facts): Facts => ({ ...emptyFacts(), excluded });

function removeValue(facts: Facts, { recordId, weight = 1, value: text }: ValueRecord): Facts | 'refold' {
  if (facts.entries === 1) return withoutCounted(facts);
  const value = plainly(text);
  if (value === facts.least || value === facts.greatest || recordId === facts.last?.recordId) return 'refold';
  return {
    ...facts,
    entries: facts.entries - 1,
    records: facts.records - weight,
    sum: subtract(facts.sum, value),
    weightedSum: subtract(facts.weightedSum, weighted(value, weight)),
  };
}

const removeRatio = (facts: Facts, { weight = 1, numerator, denominator }: RatioRecord): Facts => ({
  ...facts,
  entries: facts.entries - 1,
  records: facts.records - weight,
  numerator: subtract(facts.numerator, numerator),
  denominator: subtract(facts.denominator, denominator),
});

function removeExcluded(facts: Facts, { status, reason, weight = 1 }: ExcludedRecord): Facts | 'refold' {
  const kind = status === 'missing' ? 'missing' : 'notApplicable';
  const remaining = removeExclusion(facts.excluded[kind], reason, weight);
  return remaining === 'refold' ? 'refold' : { ...facts, excluded: { ...facts.excluded, [kind]: remaining } };
}
