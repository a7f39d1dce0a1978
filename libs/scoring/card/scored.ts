import type { Decimal } from '#kernel';
import type { Branch } from '../curves/branch.js';
import type { Criterion } from '../definitions/criterion.js';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import type { BestOf, Combination, Group, Track } from '../definitions/structure.js';
import type { CriterionStatus, ExplainedGate } from './explanation.js';
import type { ResolvedTarget } from './resolve-target.js';
import type { ResolvedValue } from './resolve-value.js';

/** What every scored part has. */
export interface Scored {
  readonly weight: Decimal;
  /** The greatest score that it could have. */
  readonly attainable: Decimal;
  /** Its score in full; undefined where it does not count. */
  readonly score: Decimal | undefined;
  /** Part of its own weight that counts, 0 to 1. */
  readonly coverage: Decimal;
}

/** A scored criterion. */
export interface ScoredCriterion extends Scored {
  readonly kind: 'criterion';
  readonly definition: Criterion;
  readonly metric: MetricDefinition;
  readonly target: ResolvedTarget;
  readonly value: ResolvedValue;
  readonly status: CriterionStatus;
  readonly branch: Branch | undefined;
  readonly gate: ExplainedGate | undefined;
}

/** Scored members and what they make together. */
export interface ScoredStructure {
  readonly combine: Combination;
  readonly members: readonly ScoredMember[];
  /** Weight, or attainable points, of all members and of those that count. */
  readonly all: Decimal;
  readonly counting: Decimal;
  readonly score: Decimal | undefined;
  readonly attainable: Decimal;
  readonly coverage: Decimal;
}

/** A scored group. */
export interface ScoredGroup extends Scored {
  readonly kind: 'group';
  readonly definition: Group;
  readonly structure: ScoredStructure;
}

/** A scored track. */
export interface ScoredTrack {
  readonly definition: Track;
  readonly structure: ScoredStructure;
}

/** A scored choice between tracks. */
export interface ScoredBestOf extends Scored {
  readonly kind: 'best-of';
  readonly definition: BestOf;
  readonly tracks: readonly ScoredTrack[];
  readonly chosen: ScoredTrack;
  readonly why: string;
}

/** A scored part of a structure. */
export type ScoredMember = ScoredCriterion | ScoredGroup | ScoredBestOf;

/** The criteria that are part of the total: those of groups, and of the chosen track alone. */
export const decisiveCriteria = (structure: ScoredStructure): readonly ScoredCriterion[] =>
  structure.members.flatMap((member) => {
    if (member.kind === 'criterion') return [member];
    return decisiveCriteria(member.kind === 'group' ? member.structure : member.chosen.structure);
  });

/** Gates that were not passed among criteria. */
export const gatesNotPassed = (criteria: readonly ScoredCriterion[]): readonly ExplainedGate[] =>
  criteria.flatMap(({ gate }) => (gate?.verdict === 'not-passed' ? [gate] : []));

/** Criteria whose missing data withholds the card. */
export const blocking = (criteria: readonly ScoredCriterion[]): readonly ScoredCriterion[] =>
  criteria.filter(({ status }) => status === 'blocked');
