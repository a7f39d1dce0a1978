/** Every fault that a definition can have, with what it means. The codes are stable. */
export const DEFINITION_FAULTS = {
  'anchor-not-worse': 'A target rule would ask more where it means to ask less.',
  'factor-not-positive': 'A factor of a target is zero or below.',
  'ramp-out-of-range': 'A ramp starts below nothing or above everything.',
  'target-limits-crossed': 'The least target is above the greatest.',
  'attainable-zero': 'A member of a structure of points can reach no points above zero.',
  'band-duplicate': 'Two bands have the same name.',
  'band-empty': 'A band ends at or before its beginning.',
  'band-hole': 'A total between two bands, or one that the card can reach, is in no band.',
  'band-overlap': 'A total is in two bands.',
  'baseline-missing': 'A linear curve has no baseline, neither of its own nor of its criterion.',
  'baseline-equals-target': 'Baseline and target are the same, so nothing lies between them.',
  'cadence-unknown': 'The expected cadence is neither a named one nor a recurrence rule.',
  'coverage-out-of-range': 'The minimum coverage is not a part of the whole.',
  'currency-unknown': 'The currency is not one of ISO 4217.',
  'curve-direction': "The curve cannot follow the metric's direction.",
  'curve-empty': 'A step, a range or a span of scores ends before it begins.',
  'curve-hole': 'A value has no score.',
  'curve-not-monotonic': 'A better value would score lower.',
  'curve-overlap': 'A value has two scores, or the points of a curve are not by rising value.',
  'date-unknown': 'The date does not exist.',
  'dimension-duplicate': 'A dimension is named twice.',
  'exclusion-of-own-data': 'The scored partner could improve its card by not reporting.',
  'gate-direction': 'A gate on the value needs a direction; where the target is best there is no floor.',
  'gate-out-of-scale': 'The score at which a gate holds the card is outside its bands.',
  'id-duplicate': 'Two parts of a card have the same identifier.',
  'metric-duplicate': 'Two metrics have the same identifier.',
  'metric-unknown': 'The metric is not defined in the program.',
  'precision-of-count': 'A count has no decimals.',
  'slope-negative': 'A loss of points is below zero.',
  'target-missing': 'The curve takes its target from the criterion, which has none.',
  'unit-not-positive': 'A unit is zero or below.',
  'weight-negative': 'A weight is below zero.',
  'weights-sum-zero': 'The weights of a structure add up to zero.',
} as const satisfies Record<string, string>;

/** The stable code of a fault. */
export type DefinitionFaultCode = keyof typeof DEFINITION_FAULTS;

/** One thing wrong with a definition: a stable code, where by dotted path, and what was expected and what came. */
export interface DefinitionFault {
  readonly code: DefinitionFaultCode;
  readonly path: string;
  readonly message: string;
}

/** A path within a path: `within('structure', 'members', 0)` is `structure.members.0`. */
export const within = (...parts: readonly (string | number)[]): string => parts.filter((part) => part !== '').join('.');

/** A fault of a definition. */
export const fault = (code: DefinitionFaultCode, path: string, message: string): DefinitionFault => ({ code, path, message });
