import { type Decimal, decimal, plain } from '#kernel';
import { addExclusion } from './exclusions.js';
import type { Facts } from './facts.js';
import { laterOf } from './last-value.js';
import type { ExcludedRecord, FactRecord, RatioRecord, ValueRecord } from './record.js';

const total = (one: string, other: Decimal | string): string => plain(decimal(one).plus(other));

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
  const value = decimal(text);
  const shown = plain(value);
  return {
    ...facts,
    entries: facts.entries + 1,
    records: facts.records + weight,
    sum: total(facts.sum, value),
    weightedSum: total(facts.weightedSum, weight === 1 ? value : value.times(weight)),
    least: facts.least !== null && value.gte(facts.least) ? facts.least : shown,
    greatest: facts.greatest !== null && value.lte(facts.greatest) ? facts.greatest : shown,
    last: laterOf(facts.last, { value: shown, at, recordId }),
  };
}

const addRatio = (facts: Facts, { weight = 1, numerator, denominator }: RatioRecord): Facts => ({
  ...facts,
  entries: facts.entries + 1,
  records: facts.records + weight,
  numerator: total(facts.numerator, numerator),
  denominator: total(facts.denominator, denominator),
});

function addExcluded(facts: Facts, { status, reason, weight = 1 }: ExcludedRecord): Facts {
  const kind = status === 'missing' ? 'missing' : 'notApplicable';
  return { ...facts, excluded: { ...facts.excluded, [kind]: addExclusion(facts.excluded[kind], reason, weight) } };
}
