export { Band } from './definitions/band.js';
export { checkBands } from './definitions/checks/check-bands.js';
export { checkCriterion } from './definitions/checks/check-criterion.js';
export { checkCurve } from './definitions/checks/check-curve.js';
export type { CurveDefaults } from './definitions/checks/curve-defaults.js';
export { checkGate } from './definitions/checks/check-gate.js';
export { checkMetric, checkMetrics } from './definitions/checks/check-metric.js';
export { checkScorecard } from './definitions/checks/check-scorecard.js';
export { Criterion } from './definitions/criterion.js';
export { isCurrency } from './definitions/currencies.js';
export {
  Curve,
  IdealRangeCurve,
  LinearCurve,
  PassFailCurve,
  PiecewiseCurve,
  PointsPerUnitCurve,
  StepsCurve,
} from './definitions/curve.js';
export { DEFINITION_FAULTS, type DefinitionFault, type DefinitionFaultCode } from './definitions/fault.js';
export { Gate, GateEffect } from './definitions/gate.js';
export { lookupIn, type Lookup } from './definitions/lookup.js';
export { Aggregation, Direction, MetricCurrency, MetricDefinition, Supplier } from './definitions/metric-definition.js';
export { MissingDataPolicy } from './definitions/missing-data-policy.js';
export { criteriaIn, type PlacedCriterion } from './definitions/parts.js';
export { ScorecardDefinition } from './definitions/scorecard-definition.js';
export { Combination, Structure, type BestOf, type Group, type Member, type Track } from './definitions/structure.js';
export { addRecord } from './facts/add-record.js';
export { aggregate, type AbsenceReason, type AbsentValue, type PresentValue } from './facts/aggregate.js';
export { recordCoverage } from './facts/coverage.js';
export { emptyFacts } from './facts/empty-facts.js';
export { Exclusions, Facts, LastValue } from './facts/facts.js';
export { mergeFacts } from './facts/merge-facts.js';
export type { ExcludedRecord, FactRecord, RatioRecord, ValueRecord } from './facts/record.js';
export { removeRecord } from './facts/remove-record.js';
export { attainment, progress } from './card/attainment.js';
export { bandOf } from './card/band-of.js';
export { Card, CriterionScore } from './card/card.js';
export type { AgreedGoal, EarlierFacts, RuledTarget, ScoreContext } from './card/context.js';
export { CriterionStatus, Explanation, Withheld } from './card/explanation.js';
export { rebuildTotal, type RebuiltTotal } from './card/rebuild-total.js';
export { score } from './card/score.js';
export { cardOf, type CardInputs } from './changes/card-inputs.js';
export { explainChange, type CardChange, type CardsToCompare, type ChangePart } from './changes/explain-change.js';
export { reachNextBand, type LeastChange, type NextBand } from './changes/reach-next-band.js';
export type { ChangeCause } from './changes/stages.js';
export {
  calibrateRaters,
  type Adjustment,
  type CalibratedRating,
  type Calibration,
  type Rating,
} from './comparison/calibrate-raters.js';
export {
  comparePeers,
  type ComparedGroup,
  type ComparedPeer,
  type Comparison,
  type GroupStatistics,
} from './comparison/compare-peers.js';
export { indexTo, minMax, percentileRank, perUnit, zScore } from './comparison/normalise.js';
export { peerGroups, type Grouping, type Peer, type PeerGroup, type PeerTrait } from './comparison/peer-groups.js';
export { ranks, type Rank } from './comparison/rank.js';
export { deviation, mean, median } from './comparison/statistics.js';
export { checkDecay } from './roll-up/check-decay.js';
export { Decay, decayedWeight } from './roll-up/decay.js';
export {
  rollUpHierarchy,
  type HierarchyMember,
  type HierarchyMethod,
  type HierarchyRollUp,
} from './roll-up/roll-up-hierarchy.js';
export { rollUpPeriods, type PeriodRollUp, type PeriodTotal, type RolledPeriod } from './roll-up/roll-up-periods.js';
export { checkTargetRule } from './targets/check-target-rule.js';
export { rebuildTarget, targetFor, type ExplainedFactor, type ExplainedTarget } from './targets/target-for.js';
export { TargetRule, type TargetTraits } from './targets/target-rule.js';
