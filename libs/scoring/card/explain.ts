import { plain } from '#kernel';
import { shown } from '../rounding.js';
import { WORKING_DECIMALS, type EffectiveWeights } from './effective-weights.js';
import type { ExplainedCriterion, ExplainedInput, ExplainedMember, ExplainedStructure } from './explanation.js';
import type { ScoredCriterion, ScoredMember, ScoredStructure } from './scored.js';
import { why } from './why.js';

/** What an explanation needs beside the scored structure. */
export interface ExplainSettings {
  readonly weights: EffectiveWeights;
  readonly precision: number;
}

/** A scored structure as data, enough to redo it by hand. */
export const explainStructure = ({ combine, members }: ScoredStructure, settings: ExplainSettings): ExplainedStructure => ({
  combine,
  members: members.map((member) => explainMember(member, settings)),
});

const explainMember = (member: ScoredMember, settings: ExplainSettings): ExplainedMember => {
  const { definition, attainable } = member;
  switch (member.kind) {
    case 'criterion':
      return explainCriterion(member, settings);
    case 'group':
      return {
        kind: 'group',
        groupId: member.definition.groupId,
        weight: definition.weight,
        attainable: plain(attainable),
        ...explainStructure(member.structure, settings),
      };
    case 'best-of':
      return {
        kind: 'best-of',
        bestOfId: member.definition.bestOfId,
        weight: definition.weight,
        attainable: plain(attainable),
        chosen: member.chosen.definition.trackId,
        why: member.why,
        tracks: member.tracks.map((track) => ({
          trackId: track.definition.trackId,
          ...explainStructure(track.structure, settings),
        })),
      };
  }
};

const explainCriterion = (scored: ScoredCriterion, { weights, precision }: ExplainSettings): ExplainedCriterion => {
  const { definition, value } = scored;
  return {
    kind: 'criterion',
    criterionId: definition.criterionId,
    metricId: definition.metricId,
    weight: definition.weight,
    attainable: plain(scored.attainable),
    status: scored.status,
    why: why(scored),
    input: explainInput(scored),
    branch: scored.branch ?? null,
    score: scored.score === undefined ? null : shown(scored.score, precision + WORKING_DECIMALS),
    effectiveWeight: weights.get(scored) ?? '0',
    records: value.facts.records,
    minimumSample: definition.minimumSample,
    excluded: value.facts.excluded,
    gate: scored.gate ?? null,
  };
};

const explainInput = ({ value, metric }: ScoredCriterion): ExplainedInput | null => {
  const present = value.kind === 'none' ? value.tooFew : value.value;
  if (present === undefined) return null;
  return {
    aggregation: metric.aggregation,
    dividend: present.dividend,
    divisor: present.divisor,
    decimals: metric.precision,
    shown: present.shown,
    period: value.kind === 'carried' ? value.period : null,
  };
};
