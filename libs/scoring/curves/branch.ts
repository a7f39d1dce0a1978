import { Type, type Static } from 'typebox';
import { decimalTotal, textField } from '../definitions/fields.js';

const rule = textField('Which part of the curve the value met, in words');
const point = (description: string) =>
  Type.Object({ at: decimalTotal('Value'), score: decimalTotal('Score at that value') }, { description });

/** The same score wherever the value is. */
export const FlatBranch = Type.Object({
  kind: Type.Literal('flat', { description: 'score' }),
  rule,
  score: decimalTotal('The score'),
});

/** A straight line between two points. */
export const LineBranch = Type.Object({
  kind: Type.Literal('line', {
    description: 'from.score + (value − from.at) ÷ (to.at − from.at) × (to.score − from.score)',
  }),
  rule,
  from: point('One end of the line'),
  to: point('The other end of the line'),
});

/** A straight line from a point, by its slope. */
export const SlopeBranch = Type.Object({
  kind: Type.Literal('slope', { description: 'score + (value − at) × perUnit' }),
  rule,
  at: decimalTotal('Value where the slope begins'),
  score: decimalTotal('Score where the slope begins'),
  perUnit: decimalTotal('Points for each 1 above that value'),
});

/** Points for units. */
export const UnitsBranch = Type.Object({
  kind: Type.Literal('units', { description: 'start + units × points, where units = (value − from) ÷ unit' }),
  rule,
  from: decimalTotal('Value from which units are counted'),
  unit: decimalTotal('How much of the value is a unit'),
  wholeUnits: Type.Boolean({ description: 'Units are rounded down to whole ones' }),
  start: decimalTotal('Points before the first unit'),
  points: decimalTotal('Points for a unit'),
});

/** The part of a curve that a value met, with the figures that give its score. */
export const Branch = Type.Union([FlatBranch, LineBranch, SlopeBranch, UnitsBranch], {
  description: 'The part of the curve that the value met, with the figures that give its score',
});
export type Branch = Static<typeof Branch>;
