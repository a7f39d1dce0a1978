import { Type, type Static } from 'typebox';
import { decimalField } from './fields.js';

/** What a gate does to the whole card when its criterion is below the floor. */
export const GateEffect = Type.Union(
  [
    Type.Object({ kind: Type.Literal('fail', { description: 'The card gets the lowest total of its scale' }) }),
    Type.Object({
      kind: Type.Literal('cap', { description: 'The total is held at a score' }),
      at: decimalField('Total that the card cannot exceed'),
    }),
  ],
  { description: 'What happens to the whole card below the floor' },
);
export type GateEffect = Static<typeof GateEffect>;

/** A floor under one criterion, whatever the rest of the card says. Judged on the rounded figure that is shown. */
export const Gate = Type.Object({
  on: Type.Enum(['value', 'score'], { description: "value: the metric's value, in its direction; score: the criterion's score" }),
  floor: decimalField('The floor: the least value or score that passes, or the greatest value where lower is better'),
  exclusive: Type.Optional(Type.Boolean({ description: 'The floor itself does not pass; it does unless true' })),
  effect: GateEffect,
});
export type Gate = Static<typeof Gate>;
