import { refuse, type AssessedCriterion } from '#contracts';
import { decimal } from '#kernel';
import type { Refused } from '../review/guards.js';
import type { ScoreBody } from './record-assessment.body.js';

const LOWEST = '0';
const HIGHEST = '100';

/** Refuses scores of what is not assessed, of the same criterion twice, and off the scale; of several faults, the first. */
export function checkScores(scores: readonly ScoreBody[], criteria: readonly AssessedCriterion[]): Refused {
  const seen = new Set<string>();
  for (const [index, { criterionId, score }] of scores.entries()) {
    const path = `scores.${index}`;
    if (!criteria.some((criterion) => criterion.criterionId === criterionId))
      return refuse(
        'assessment-criterion-unknown',
        `${path}.criterionId`,
        `expected one of: ${criteria.map((criterion) => criterion.criterionId).join(', ')}; got ${criterionId}`,
      );
    if (seen.has(criterionId))
      return refuse('assessment-criterion-repeated', `${path}.criterionId`, `expected one score for ${criterionId}, got another`);
    if (decimal(score).lt(LOWEST) || decimal(score).gt(HIGHEST))
      return refuse('assessment-score-out-of-range', `${path}.score`, `expected ${LOWEST} to ${HIGHEST}, got ${score}`);
    seen.add(criterionId);
  }
  return undefined;
}
