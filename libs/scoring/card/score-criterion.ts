import type { Decimal } from '#kernel';
import { constant } from '../constants.js';
import { flat, type CurveScore } from '../curves/curve-score.js';
import { scoreOnCurve } from '../curves/score-on-curve.js';
import { curveBounds } from '../definitions/bounds/curve-bounds.js';
import type { Criterion } from '../definitions/criterion.js';
import type { Lookup } from '../definitions/lookup.js';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import type { Facts } from '../facts/facts.js';
import { shown } from '../rounding.js';
import type { ScoreContext } from './context.js';
import type { CriterionStatus } from './explanation.js';
import { judge } from './gates.js';
import { resolveTarget, type ResolvedTarget } from './resolve-target.js';
import { resolveValue, type ResolvedValue } from './resolve-value.js';
import type { ScoredCriterion } from './scored.js';

/** All that the parts of a card are scored with. */
export interface Scoring {
  readonly metrics: Lookup<MetricDefinition>;
  readonly facts: Lookup<Facts>;
  readonly context: ScoreContext;
  /** Decimals of scores. */
  readonly precision: number;
  readonly minimumCoverage: Decimal;
}

const NONE = constant('0');
const WHOLE = constant('1');

/** Scores a criterion. Throws a RangeError where its metric is not defined: the definition has not passed its check. */
export function scoreCriterion(definition: Criterion, { metrics, facts, context, precision }: Scoring): ScoredCriterion {
  const metric = metrics.get(definition.metricId);
  if (metric === undefined) throw new RangeError(`expected a defined metric, and ${definition.metricId} came`);
  const target = resolveTarget(definition, context);
  const value = resolveValue(definition, metric, facts, context);
  const scored = scoreOf(definition, metric, value, target);
  return {
    kind: 'criterion',
    definition,
    metric,
    target,
    value,
    weight: constant(definition.weight),
    attainable: curveBounds(definition.curve).highest,
    score: scored?.score,
    coverage: scored === undefined ? NONE : WHOLE,
    status: statusOf(value),
    branch: scored?.branch,
    gate:
      definition.gate &&
      judge(definition.gate, definition, metric.direction, {
        value: value.kind === 'none' ? undefined : value.value.shown,
        score: scored && shown(scored.score, precision),
        counts: scored !== undefined,
      }),
  };
}

const scoreOf = (
  { curve }: Criterion,
  { direction }: MetricDefinition,
  value: ResolvedValue,
  { target, baseline }: ResolvedTarget,
): CurveScore | undefined => {
  if (value.kind === 'none') return value.fallback === 'zero' ? flat('0', 'missing data scores 0 points') : undefined;
  return scoreOnCurve(curve, value.value.exact, {
    direction,
    target: target === undefined ? undefined : constant(target),
    baseline: baseline === undefined ? undefined : constant(baseline),
  });
};

const WITHOUT_VALUE = {
  exclude: 'excluded',
  zero: 'zeroed',
  block: 'blocked',
  'not-applicable': 'not-applicable',
} as const satisfies Record<string, CriterionStatus>;

const WITH_VALUE = {
  own: 'scored',
  carried: 'carried-forward',
  hypothetical: 'hypothetical',
} as const satisfies Record<string, CriterionStatus>;

const statusOf = (value: ResolvedValue): CriterionStatus =>
  value.kind === 'none' ? WITHOUT_VALUE[value.fallback] : WITH_VALUE[value.kind];
