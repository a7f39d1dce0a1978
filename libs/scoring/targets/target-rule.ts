import { Type, type Static } from 'typebox';
import { decimalField, identifierField, optionalDecimal } from '../definitions/fields.js';

const factor = decimalField('How much is asked, as a part of the whole distance: 1 is all, 0.8 four fifths, 1.2 a fifth more');
const factors = (trait: string) =>
  Type.Array(Type.Object({ name: identifierField(`The ${trait}`), factor }), {
    maxItems: 50,
    description: `Factors by ${trait}; 1 for one that is not listed`,
  });

/** How a partner's target follows from a base target. */
export const TargetRule = Type.Object({
  name: identifierField('Name of the rule'),
  base: decimalField('The target of a partner to which every factor is 1'),
  anchor: optionalDecimal(
    'The value that asks nothing, from which the distance to the base is scaled: 0 unless given; where lower is better, a value above the base',
  ),
  tiers: factors('tier'),
  maturities: factors('maturity'),
  complexities: factors('market complexity'),
  ramp: Type.Optional(
    Type.Object(
      {
        periods: Type.Integer({ minimum: 1, maximum: 60, description: 'Periods after which everything is asked' }),
        start: decimalField('The factor of the first period, 0 to 1'),
      },
      { description: 'New partners are asked less, rising evenly' },
    ),
  ),
  least: optionalDecimal('The target is never below'),
  greatest: optionalDecimal('The target is never above'),
  decimals: Type.Integer({ minimum: 0, maximum: 12, description: 'Decimals of the target' }),
});
export type TargetRule = Static<typeof TargetRule>;

/** The traits of a partner that its target depends on. */
export interface TargetTraits {
  readonly tier?: string | undefined;
  readonly maturity?: string | undefined;
  readonly marketComplexity?: string | undefined;
  /** Whole periods since the partnership began: 0 in the first. */
  readonly periodsSinceStart?: number | undefined;
}
