import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Decimal, decimal } from '#kernel';
import { curveBounds } from '../definitions/bounds/curve-bounds.js';
import { checkCurve, type Curve } from '../index.js';
import { curves, figures } from '../testing/any-curve.js';
import { scoreOnBranch } from './score-on-branch.js';
import { scoreOnCurve } from './score-on-curve.js';

const scoreOf = (curve: Curve, value: string): Decimal => scoreOnCurve(curve, decimal(value), { direction: 'higher' }).score;

describe('every curve that passes its check', () => {
  test('passes it here', () => fc.assert(fc.property(curves, (curve) => expect(checkCurve(curve, 'higher')).toEqual([]))));

  test('scores within its bounds, and as its branch says', () =>
    fc.assert(
      fc.property(curves, figures, (curve, value) => {
        const { lowest, highest } = curveBounds(curve);
        const { score, branch } = scoreOnCurve(curve, decimal(value), { direction: 'higher' });
        expect(score.gte(lowest) && score.lte(highest)).toBe(true);
        expect(scoreOnBranch(branch, decimal(value)).toFixed(30)).toBe(score.toFixed(30));
      }),
    ));

  test('never scores a higher value lower where higher is better', () =>
    fc.assert(
      fc.property(curves, figures, figures, (curve, one, other) => {
        const [less, more] = decimal(one).lte(other) ? [one, other] : [other, one];
        expect(scoreOf(curve, more).gte(scoreOf(curve, less))).toBe(true);
      }),
    ));
});
