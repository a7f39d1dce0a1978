import { type Decimal, decimal } from '#kernel';
import { shown } from '../rounding.js';
import { normalisation, normalised } from './combine.js';
import type { ScoredCriterion, ScoredStructure } from './scored.js';

/** Decimals of effective weights, and those that a score in an explanation has beyond the card's. */
export const WORKING_DECIMALS = 6;

/** The effective weight, as shown, of each criterion that is part of the total. */
export type EffectiveWeights = ReadonlyMap<ScoredCriterion, string>;

/**
 * The part of the total that each point of a criterion makes: its share of what counts, times that of the groups that it is in. In a
 * weighted mean those of all criteria add up to one.
 */
export function effectiveWeights(structure: ScoredStructure): EffectiveWeights {
  const weights = new Map<ScoredCriterion, string>();
  collect(structure, decimal('1'), weights);
  return weights;
}

const collect = (structure: ScoredStructure, part: Decimal, weights: Map<ScoredCriterion, string>): void => {
  if (structure.score === undefined) return;
  const scale = normalisation(structure.combine, structure.all, structure.counting);
  for (const member of structure.members) {
    if (member.score === undefined) continue;
    const own = normalised(member.weight.times(part), scale);
    if (member.kind === 'criterion') weights.set(member, shown(own, WORKING_DECIMALS));
    else collect(member.kind === 'group' ? member.structure : member.chosen.structure, own, weights);
  }
};
