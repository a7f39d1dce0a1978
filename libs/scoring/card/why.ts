import type { Absence, ResolvedValue } from './resolve-value.js';
import type { ScoredCriterion } from './scored.js';

const ABSENCE: Record<Absence, string> = {
  'nothing-recorded': 'Nothing was recorded',
  'not-applicable': 'All that was recorded is not applicable',
  missing: 'All that was recorded is marked missing',
  'zero-denominator': 'The denominators add up to zero, so there is no value',
  'too-few': 'Too few records',
};

const FALLBACK: Record<Extract<ResolvedValue, { kind: 'none' }>['fallback'], string> = {
  exclude: 'the criterion is left out and the others share its weight',
  zero: 'the criterion scores 0 points',
  block: 'the card is withheld',
  'not-applicable': 'the criterion does not count',
};

const absenceOf = (absence: Absence, { definition, value }: ScoredCriterion): string =>
  absence === 'too-few' ? `Too few records, ${value.facts.records} of at least ${definition.minimumSample}` : ABSENCE[absence];

/** Why a criterion has its status, in a sentence. */
export function why(scored: ScoredCriterion): string {
  const { value } = scored;
  switch (value.kind) {
    case 'own':
      return `Scored by its own ${value.facts.records} records.`;
    case 'hypothetical':
      return 'Scored by a hypothetical value.';
    case 'carried':
      return `${absenceOf(value.absence, scored)}: the value of ${value.period} is carried forward.`;
    case 'none':
      return `${absenceOf(value.absence, scored)}: ${FALLBACK[value.fallback]}.`;
  }
}
