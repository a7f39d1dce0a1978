import { decimal, type Decimal, type DecimalString } from '#kernel';
import type { Direction } from '../../definitions/metric-definition.js';

/** Which values are better: higher ones, lower ones, or those nearer to a target. */
export type Better =
  { readonly direction: Exclude<Direction, 'target'> } | { readonly direction: 'target'; readonly target: DecimalString };

/** How good a value is, as a decimal of which more is better: the value, its opposite, or the opposite of its distance from the target. */
export function goodness(better: Better, value: DecimalString): Decimal {
  if (better.direction === 'target') return decimal(value).minus(better.target).abs().negated();
  return better.direction === 'higher' ? decimal(value) : decimal(value).negated();
}
