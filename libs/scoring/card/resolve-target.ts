import type { Criterion } from '../definitions/criterion.js';
import type { ScoreContext } from './context.js';

/** Where a target comes from. */
export type TargetSource = 'goal' | 'rule' | 'scorecard' | 'curve';

/** The target and baseline that hold for a criterion, and where they come from. */
export interface ResolvedTarget {
  readonly target: string | undefined;
  readonly source: TargetSource | undefined;
  /** The goal or the rule. */
  readonly reference: string | undefined;
  readonly baseline: string | undefined;
}

const ownTarget = ({ curve }: Criterion): string | undefined => {
  if (curve.kind === 'linear') return curve.target;
  return curve.kind === 'pass-fail' ? curve.threshold : undefined;
};

/**
 * The target of a criterion: the agreed goal's, else the rule's, else the scorecard's, else the curve's; never prorated. Its baseline: the
 * agreed goal's, else the recorded one, else the scorecard's, else the curve's.
 */
export function resolveTarget(criterion: Criterion, context: ScoreContext): ResolvedTarget {
  const goal = context.goals?.get(criterion.metricId);
  const own = criterion.curve.kind === 'linear' ? criterion.curve.baseline : undefined;
  const baseline = goal?.baseline ?? context.baselines?.get(criterion.metricId) ?? criterion.baseline ?? own;
  if (goal !== undefined) return { target: goal.target, source: 'goal', reference: goal.goalId, baseline };
  const ruled = context.targets?.get(criterion.metricId);
  if (ruled !== undefined) return { target: ruled.target, source: 'rule', reference: ruled.rule, baseline };
  const target = criterion.target ?? ownTarget(criterion);
  const source = criterion.target === undefined ? 'curve' : 'scorecard';
  return { target, source: target === undefined ? undefined : source, reference: undefined, baseline };
}
