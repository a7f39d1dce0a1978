import { type Decimal, decimal } from '#kernel';
import { Type, type Static } from 'typebox';
import { decimalField } from '../definitions/fields.js';

const periods = Type.Integer({ minimum: 1, maximum: 120, description: 'How many periods count' });

/** How much a period counts by how far back it is; the newest is 0 periods back. */
export const Decay = Type.Union(
  [
    Type.Object({ kind: Type.Literal('equal', { description: 'Every period within reach counts the same' }), periods }),
    Type.Object({
      kind: Type.Literal('linear', { description: '(periods − k) ÷ periods for the period k back, never below 0' }),
      periods,
    }),
    Type.Object({
      kind: Type.Literal('exponential', { description: 'factor to the power of k for the period k back' }),
      factor: Type.String({
        pattern: '^(1|0\\.(?=0*[1-9])\\d{1,12})$',
        description: 'What each period back is multiplied with, above 0 and at most 1',
      }),
      periods,
    }),
    Type.Object({
      kind: Type.Literal('listed', { description: 'As listed; 0 beyond the list' }),
      weights: Type.Array(decimalField('Weight of the period that many back'), {
        minItems: 1,
        maxItems: 120,
        description: 'Newest first',
      }),
    }),
  ],
  { description: 'How much a period counts by how far back it is' },
);
export type Decay = Static<typeof Decay>;

const ZERO = decimal('0');

/**
 * The weight of the k-th period back, the newest being 0. Linear over twelve periods is ERPNext's supplier scorecard:
 * max(0, min(1, (12 − k) ÷ 12)).
 */
export function decayedWeight(decay: Decay, periodsBack: number): Decimal {
  if (decay.kind === 'listed') return decimal(decay.weights[periodsBack] ?? '0');
  if (periodsBack >= decay.periods) return ZERO;
  switch (decay.kind) {
    case 'equal':
      return decimal('1');
    case 'linear':
      return decimal(decay.periods - periodsBack).div(decay.periods);
    case 'exponential':
      return decimal(decay.factor).pow(periodsBack);
  }
}
