import type { Decimal } from '#kernel';
import { constant } from '../constants.js';
import { recordCoverage } from '../facts/coverage.js';
import { shown } from '../rounding.js';
import { RATIO_DECIMALS, attainment, progress } from './attainment.js';
import type { CriterionScore } from './card.js';
import type { ExplainSettings } from './explain.js';
import type { ScoredCriterion, ScoredMember, ScoredStructure } from './scored.js';

/** Every criterion as it is shown, in the order of the definition, those of tracks that do not count included. */
export const showCriteria = (structure: ScoredStructure, settings: ExplainSettings): CriterionScore[] =>
  structure.members.flatMap((member) => showMember(member, settings));

const showMember = (member: ScoredMember, settings: ExplainSettings): CriterionScore[] => {
  switch (member.kind) {
    case 'criterion':
      return [showCriterion(member, settings)];
    case 'group':
      return showCriteria(member.structure, settings);
    case 'best-of':
      return member.tracks.flatMap((track) => showCriteria(track.structure, settings));
  }
};

const ratio = (part: Decimal | undefined): string | null => (part === undefined ? null : shown(part, RATIO_DECIMALS));

const showCriterion = (scored: ScoredCriterion, { weights, precision }: ExplainSettings): CriterionScore => {
  const { definition, value, target } = scored;
  const actual = value.kind === 'none' ? value.tooFew : value.value;
  const aim = target.target;
  return {
    criterionId: definition.criterionId,
    metricId: definition.metricId,
    status: scored.status,
    absence: 'absence' in value ? value.absence : null,
    counts: weights.has(scored),
    actual: actual?.shown ?? null,
    target: aim ?? null,
    targetSource: target.source ?? null,
    targetReference: target.reference ?? null,
    baseline: target.baseline ?? null,
    attainment: actual === undefined || aim === undefined ? null : ratio(attainment(actual.exact, constant(aim))),
    progress:
      actual === undefined || aim === undefined || target.baseline === undefined
        ? null
        : ratio(progress(actual.exact, constant(target.baseline), constant(aim))),
    score: scored.score === undefined ? null : shown(scored.score, precision),
    weight: definition.weight,
    effectiveWeight: weights.get(scored) ?? '0',
    records: value.facts.records,
    coverage: ratio(recordCoverage(value.facts)),
  };
};
