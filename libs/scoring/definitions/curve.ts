import { Type, type Static } from 'typebox';
import { decimalField, optionalDecimal } from './fields.js';

const kind = <const Kind extends string>(name: Kind, description: string) => Type.Literal(name, { description });

/** In proportion from baseline to target, held at the ends. */
export const LinearCurve = Type.Object({
  kind: kind('linear', 'In proportion from baseline to target, held at both ends'),
  baseline: optionalDecimal("Value that scores lowest; left out: the agreed goal's baseline, else the criterion's"),
  target: optionalDecimal("Value that scores highest; left out: the agreed goal's target, else the criterion's"),
  lowest: optionalDecimal('Score at the baseline and beyond; 0 unless given'),
  highest: optionalDecimal('Score at the target and beyond; 100 unless given'),
});
export type LinearCurve = Static<typeof LinearCurve>;

/** Straight lines between points, held at the ends. */
export const PiecewiseCurve = Type.Object({
  kind: kind('piecewise', 'Straight lines between points, held at both ends'),
  points: Type.Array(Type.Object({ at: decimalField('Value of the point'), score: decimalField('Score at that value') }), {
    minItems: 2,
    maxItems: 50,
    description: 'The points, by rising value',
  }),
});
export type PiecewiseCurve = Static<typeof PiecewiseCurve>;

/** A score for each range of values. */
export const StepsCurve = Type.Object({
  kind: kind('steps', 'A score for each range of values; a range holds its lower end and not its upper one'),
  steps: Type.Array(
    Type.Object({
      from: optionalDecimal('Lower end, which belongs to the step; left out in the first step alone: everything below'),
      to: optionalDecimal('Upper end, which belongs to the next step; left out in the last step alone: everything above'),
      score: decimalField('Score of the step'),
    }),
    { minItems: 1, maxItems: 50, description: 'The steps, by rising value, together covering every value' },
  ),
});
export type StepsCurve = Static<typeof StepsCurve>;

/** So many points for each unit, up to a cap. */
export const PointsPerUnitCurve = Type.Object({
  kind: kind('points-per-unit', 'start + points × (value − from) ÷ unit, held between lowest and cap'),
  points: decimalField('Points for a unit; negative where units cost points'),
  unit: optionalDecimal('How much of the value is a unit; 1 unless given'),
  from: optionalDecimal('Value from which units are counted; 0 unless given'),
  start: optionalDecimal('Points before the first unit; 0 unless given'),
  wholeUnits: Type.Optional(Type.Boolean({ description: 'Only whole units count; parts count too unless true' })),
  lowest: optionalDecimal('Least score; 0 unless given'),
  cap: decimalField('Greatest score'),
});
export type PointsPerUnitCurve = Static<typeof PointsPerUnitCurve>;

/** Best within a range, with a slope on either side. */
export const IdealRangeCurve = Type.Object({
  kind: kind('ideal-range', 'Best within a range, both ends included, falling by a slope on either side'),
  from: decimalField('Lower end of the ideal range'),
  to: decimalField('Upper end of the ideal range'),
  lossBelow: decimalField('Points lost for each 1 below the range'),
  lossAbove: decimalField('Points lost for each 1 above the range'),
  lowest: optionalDecimal('Least score; 0 unless given'),
  highest: optionalDecimal('Score within the range; 100 unless given'),
});
export type IdealRangeCurve = Static<typeof IdealRangeCurve>;

/** One score when the threshold is reached, another when not. */
export const PassFailCurve = Type.Object({
  kind: kind('pass-fail', "One score when the threshold is reached in the metric's direction, another when not"),
  threshold: optionalDecimal("Value to reach, which passes itself; left out: the agreed goal's target, else the criterion's"),
  pass: optionalDecimal('Score when reached; 100 unless given'),
  fail: optionalDecimal('Score when not; 0 unless given'),
});
export type PassFailCurve = Static<typeof PassFailCurve>;

/** How a value becomes a score. */
export const Curve = Type.Union([LinearCurve, PiecewiseCurve, StepsCurve, PointsPerUnitCurve, IdealRangeCurve, PassFailCurve], {
  description: 'How a value becomes a score',
});
export type Curve = Static<typeof Curve>;
