import { decimal } from '#kernel';
import type { Lookup } from '../definitions/lookup.js';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import type { ScorecardDefinition } from '../definitions/scorecard-definition.js';
import type { Facts } from '../facts/facts.js';
import { shown } from '../rounding.js';
import { RATIO_DECIMALS } from './attainment.js';
import { bandOf } from './band-of.js';
import type { Card } from './card.js';
import type { ScoreContext } from './context.js';
import { effectiveWeights } from './effective-weights.js';
import { explainStructure } from './explain.js';
import { applyGates } from './gates.js';
import { showCriteria } from './show-criteria.js';
import { scoreStructure } from './score-structure.js';
import { decisiveCriteria, gatesNotPassed } from './scored.js';
import { withholding } from './withholding.js';

/**
 * A partner's card: every criterion scored, combined, rounded once, held by its gates and put in a band, with all that is needed to redo it.
 * The definition has passed `checkScorecard` with these metrics; a RangeError where it would not.
 */
export function score(
  definition: ScorecardDefinition,
  metrics: Lookup<MetricDefinition>,
  facts: Lookup<Facts>,
  context: ScoreContext = {},
): Card {
  const { precision, bands } = definition;
  const minimumCoverage = decimal(definition.minimumCoverage);
  const structure = scoreStructure(definition.structure, { metrics, facts, context, precision, minimumCoverage });
  const settings = { weights: effectiveWeights(structure), precision };
  const criteria = decisiveCriteria(structure);
  const gates = gatesNotPassed(criteria);
  const lowestTotal = shown(decimal(bands[0]?.from ?? '0'), precision);
  const beforeGates = structure.score === undefined ? null : shown(structure.score, precision);
  const withheld = withholding(structure, criteria, minimumCoverage);
  const gated = beforeGates === null || withheld !== null ? null : applyGates(decimal(beforeGates), gates, decimal(lowestTotal));
  const total = gated === null ? null : shown(gated.total, precision);
  const band = total === null ? null : (bandOf(bands, total)?.name ?? null);
  const coverage = shown(structure.coverage, RATIO_DECIMALS);
  return {
    scorecardId: definition.scorecardId,
    outcome: gated?.outcome ?? 'withheld',
    total,
    beforeGates,
    band,
    coverage,
    withheld,
    criteria: showCriteria(structure, settings),
    gates: [...gates],
    explanation: {
      scorecardId: definition.scorecardId,
      rounding: { decimals: precision, mode: 'half away from zero', when: 'once, at the end' },
      structure: explainStructure(structure, settings),
      coverage: { counts: coverage, minimum: definition.minimumCoverage },
      beforeGates,
      lowestTotal,
      total,
      bands,
      band,
      withheld,
    },
  };
}
