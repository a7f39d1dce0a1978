import { type Decimal, decimal } from '#kernel';
import { normalisation, normalised } from './combine.js';
import type { ScoredCriterion, ScoredStructure } from './scored.js';

/** The effective weight of each criterion that is part of the total. */
export type EffectiveWeights = ReadonlyMap<ScoredCriterion, Decimal>;

/**
 * The part of the total that each point of a criterion makes: its share of what counts, times that of the groups that it is in. In a
 * weighted mean those of all criteria add up to one.
 */
export function effectiveWeights(structure: ScoredStructure): EffectiveWeights {
  const weights = new Map<ScoredCriterion, Decimal>();
  collect(structure, decimal('1'), weights);
  return weights;
}

const collect = (structure: ScoredStructure, part: Decimal, weights: Map<ScoredCriterion, Decimal>): void => {
  if (structure.score === undefined) return;
  const scale = normalisation(structure.combine, structure.all, structure.counting);
  for (const member of structure.members) {
    if (member.score === undefined) continue;
    const own = normalised(member.weight.times(part), scale);
    if (member.kind === 'criterion') weights.set(member, own);
    else collect(member.kind === 'group' ? member.structure : member.chosen.structure, own, weights);
  }
};
