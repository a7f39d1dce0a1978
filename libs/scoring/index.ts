export { Band } from './definitions/band.js';
export { checkBands } from './definitions/checks/check-bands.js';
export { checkCriterion } from './definitions/checks/check-criterion.js';
export { checkCurve, type CurveDefaults } from './definitions/checks/check-curve.js';
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
