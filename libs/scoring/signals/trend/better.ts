import { decimal, type Decimal, type DecimalString } from '#kernel';
import { Type, type Static } from 'typebox';
import { decimalField } from '../../definitions/fields.js';

/** Which values are better: higher ones, lower ones, or those nearer to a target. */
export const Better = Type.Union(
  [
    Type.Object(
      { direction: Type.Enum(['higher', 'lower'], { description: 'Which way is better' }) },
      { additionalProperties: false, description: 'Higher values, or lower ones' },
    ),
    Type.Object(
      {
        direction: Type.Literal('target', { description: 'The nearer the better' }),
        target: decimalField('What is aimed at'),
      },
      { additionalProperties: false, description: 'Values near to a target' },
    ),
  ],
  { description: 'Which values are better' },
);
export type Better = Static<typeof Better>;

/** How good a value is, as a decimal of which more is better: the value, its opposite, or the opposite of its distance from the target. */
export function goodness(better: Better, value: DecimalString): Decimal {
  if (better.direction === 'target') return decimal(value).minus(better.target).abs().negated();
  return better.direction === 'higher' ? decimal(value) : decimal(value).negated();
}
