import * as fc from 'fast-check';
import { decimal } from '#kernel';
import type { Curve } from '../index.js';

/** A value with one decimal, from -50 to 50. */
export const figures: fc.Arbitrary<string> = fc
  .integer({ min: -500, max: 500 })
  .map((tenths) => decimal(tenths).div(10).toFixed());
const rising = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
  .map((values) => values.toSorted((a, b) => a - b));
const scores = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 })
  .map((values) => values.toSorted((a, b) => a - b));
const ends = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 41, max: 100 }))
  .map((both) => both.map(String) as [string, string]);

/** A sound curve of any kind for a metric of which more is better. */
export const curves: fc.Arbitrary<Curve> = fc.oneof(
  fc.tuple(rising, ends).map(([[baseline, target], [lowest, highest]]): Curve => ({
    kind: 'linear',
    baseline: String(baseline),
    target: String(target),
    lowest,
    highest,
  })),
  fc.tuple(rising, scores).map(([values, points]): Curve => ({
    kind: 'piecewise',
    points: values.map((at, index) => ({ at: String(at), score: String(points[index]) })),
  })),
  fc.tuple(rising, scores).map(([values, points]): Curve => ({
    kind: 'steps',
    steps: [undefined, ...values].map((from, index) => ({
      ...(from === undefined ? {} : { from: String(from) }),
      ...(values[index] === undefined ? {} : { to: String(values[index]) }),
      score: String(points[index]),
    })),
  })),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), ends, fc.boolean())
    .map(([points, unit, [lowest, cap], wholeUnits]): Curve => ({
      kind: 'points-per-unit',
      points: String(points),
      unit: String(unit),
      lowest,
      cap,
      wholeUnits,
    })),
  fc.tuple(rising, fc.integer({ min: 0, max: 9 }), ends).map(([[from, to], loss, [lowest, highest]]): Curve => ({
    kind: 'ideal-range',
    from: String(from),
    to: String(to),
    lossBelow: String(loss),
    lossAbove: '0',
    lowest,
    highest,
  })),
  fc.tuple(figures, ends).map(([threshold, [fail, pass]]): Curve => ({ kind: 'pass-fail', threshold, fail, pass })),
);
