import { add, compare, plainly, weighted } from './decimal-strings.js';
import { addExclusion } from './exclusions.js';
import type { Facts } from './facts.js';
import { laterOf } from './last-value.js';
import type { ExcludedRecord, FactRecord, RatioRecord, ValueRecord } from './record.js';

/** The facts with one more record. */
export function addRecord(facts: Facts, record: FactRecord): Facts {
  switch (record.status) {
    case 'value':
      return addValue(facts, record);
    case 'ratio':
      return addRatio(facts, record);
    case 'not-applicable':
    case 'missing':
      return addExcluded(facts, record);
  }
}

function addValue(facts: Facts, { recordId, at, weight = 1, value: text }: ValueRecord): Facts {
  const value = plainly(text);
  const sum = add(facts.sum, value);
  // The two sums are one as long as every record stands for itself.
  const weightedSum = weight === 1 && facts.weightedSum === facts.sum ? sum : add(facts.weightedSum, weighted(value, weight));
  return {
    ...facts,
    entries: facts.entries + 1,
    records: facts.records + weight,
    sum,
    weightedSum,
    least: facts.least !== null && compare(value, facts.least) >= 0 ? facts.least : value,
    greatest: facts.greatest !== null && compare(value, facts.greatest) <= 0 ? facts.greatest : value,
    last: laterOf(facts.last, { value, at, recordId }),
  };
}

const addRatio = (facts: Facts, { weight = 1, numerator, denominator }: RatioRecord): Facts => ({
  ...facts,
  entries: facts.entries + 1,
  records: facts.records + weight,
  numerator: add(facts.numerator, numerator),
  denominator: add(facts.denominator, denominator),
});

function addExcluded(facts: Facts, { status, reason, weight = 1 }: ExcludedRecord): Facts {
  const kind = status === 'missing' ? 'missing' : 'notApplicable';
  return { ...facts, excluded: { ...facts.excluded, [kind]: addExclusion(facts.excluded[kind], reason, weight) } };
}
