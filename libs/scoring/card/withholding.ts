import { type Decimal, decimal } from '#kernel';
import { shown } from '../rounding.js';
import { RATIO_DECIMALS } from './attainment.js';
import type { Withheld } from './explanation.js';
import { blocking, type ScoredCriterion, type ScoredStructure } from './scored.js';

/** Whether enough of the weight counts: judged on the rounded coverage that is shown. */
export const isCovered = (coverage: Decimal, minimum: Decimal | string): boolean =>
  decimal(shown(coverage, RATIO_DECIMALS)).gte(minimum);

/** Why the card has no total; null where it has one. `criteria` are those that are part of the total. */
export function withholding(
  { score, coverage }: ScoredStructure,
  criteria: readonly ScoredCriterion[],
  minimumCoverage: Decimal,
): Withheld | null {
  const blocked = blocking(criteria).map(({ definition }) => definition.criterionId);
  if (blocked.length > 0)
    return { code: 'data-blocked', message: `Without data of ${blocked.join(', ')} the card says nothing.` };
  if (score === undefined) return { code: 'nothing-counts', message: 'No criterion has data that counts.' };
  if (isCovered(coverage, minimumCoverage)) return null;
  return {
    code: 'coverage-too-low',
    message: `Criteria with ${shown(coverage, RATIO_DECIMALS)} of the weight count, and at least ${minimumCoverage.toString()} must.`,
  };
}
