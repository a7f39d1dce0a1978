import { type Decimal, plain } from '#kernel';
import { constant } from '../constants.js';
import type { Direction } from '../definitions/metric-definition.js';
import type { Branch } from './branch.js';

/** A score, and the branch of the curve that it comes from. */
export interface CurveScore {
  readonly score: Decimal;
  readonly branch: Branch;
}

/** What a curve may need beside the value. */
export interface CurveContext {
  readonly direction: Direction;
  /** Target of the agreed goal or of the criterion, for a curve without its own. */
  readonly target?: Decimal | undefined;
  /** Baseline of the agreed goal, of the ledger or of the criterion, for a curve without its own. */
  readonly baseline?: Decimal | undefined;
}

/** The same score wherever the value is. */
export const flat = (score: Decimal | string, rule: string): CurveScore => {
  const exact = typeof score === 'string' ? constant(score) : score;
  return { score: exact, branch: { kind: 'flat', rule, score: plain(exact) } };
};

/** Whether a value is at the target or beyond it, in the metric's direction; where the target is best, whether it is the target. */
export const reaches = (value: Decimal, target: Decimal, direction: Direction): boolean => {
  const beyond = value.comparedTo(target);
  if (direction === 'target') return beyond === 0;
  return direction === 'higher' ? beyond >= 0 : beyond <= 0;
};
