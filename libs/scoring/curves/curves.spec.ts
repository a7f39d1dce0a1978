import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { decimal } from '#kernel';
import type { Curve, Direction } from '../index.js';
import { Branch } from './branch.js';
import type { CurveContext } from './curve-score.js';
import { scoreOnBranch } from './score-on-branch.js';
import { scoreOnCurve } from './score-on-curve.js';

const higher: CurveContext = { direction: 'higher' };
const lower: CurveContext = { direction: 'lower' };

const on = (curve: Curve, value: string, context: CurveContext = higher) => {
  const { score, branch } = scoreOnCurve(curve, decimal(value), context);
  expect(Value.Check(Branch, branch)).toBe(true);
  expect(scoreOnBranch(branch, decimal(value)).toFixed(30)).toBe(score.toFixed(30));
  return { ...branch, score: score.toFixed() };
};

describe('a linear curve', () => {
  const curve: Curve = { kind: 'linear', baseline: '20', target: '60' };

  test.each([
    ['10', '0', 'at the baseline of 20 or short of it'],
    ['20', '0', 'at the baseline of 20 or short of it'],
    ['30', '25', 'between baseline and target'],
    ['59', '97.5', 'between baseline and target'],
    ['60', '100', 'at the target of 60 or beyond'],
    ['99', '100', 'at the target of 60 or beyond'],
  ])('from 20 to 60 scores %s with %s', (value, score, rule) => expect(on(curve, value)).toMatchObject({ score, rule }));

  test('says which line it was', () =>
    expect(on(curve, '30')).toMatchObject({ kind: 'line', from: { at: '20', score: '0' }, to: { at: '60', score: '100' } }));

  test.each([
    ['12', '10'],
    ['10', '10'],
    ['7', '22'],
    ['5', '30'],
    ['0', '30'],
  ])('falls where lower is better, between its own scores: %s scores %s', (value, score) =>
    expect(on({ kind: 'linear', baseline: '10', target: '5', lowest: '10', highest: '30' }, value, lower).score).toBe(score),
  );

  test('takes target and baseline of the goal where it has none of its own', () => {
    const given: CurveContext = { direction: 'higher', target: decimal('10'), baseline: decimal('0') };
    expect(on({ kind: 'linear' }, '5', given).score).toBe('50');
    expect(on({ kind: 'linear', target: '20' }, '5', given).score).toBe('25');
    expect(on({ kind: 'linear', baseline: '4' }, '7', given).score).toBe('50');
  });

  test.each<[Direction, string, string, string]>([
    ['higher', '10', '10', '9'],
    ['higher', '8', '10', '7'],
    ['lower', '10', '10', '11'],
    ['lower', '12', '10', '13'],
  ])(
    'where %s is better and a goal of %s is not beyond the baseline of %s, reaching it is all',
    (direction, target, baseline, short) => {
      const context: CurveContext = { direction, target: decimal(target), baseline: decimal(baseline) };
      expect(on({ kind: 'linear' }, target, context).score).toBe('100');
      expect(on({ kind: 'linear' }, short, context)).toMatchObject({
        score: '0',
        rule: `short of the target of ${target}, which is not beyond the baseline`,
      });
    },
  );

  test('without target or baseline has not passed its check', () => {
    expect(() => on({ kind: 'linear', baseline: '1' }, '1')).toThrow(
      'expected a target of the curve, the goal or the criterion, and none came',
    );
    expect(() => on({ kind: 'linear', target: '1' }, '1')).toThrow('expected a baseline of the curve');
  });
});

describe('a piecewise linear curve', () => {
  const curve: Curve = {
    kind: 'piecewise',
    points: [
      { at: '0', score: '10' },
      { at: '10', score: '50' },
      { at: '30', score: '100' },
    ],
  };

  test.each([
    ['-5', '10', 'below the lowest point, at 0'],
    ['0', '10', 'between the points at 0 and 10'],
    ['5', '30', 'between the points at 0 and 10'],
    ['10', '50', 'between the points at 10 and 30'],
    ['20', '75', 'between the points at 10 and 30'],
    ['30', '100', 'at the highest point, at 30, or above'],
    ['31', '100', 'at the highest point, at 30, or above'],
  ])('scores %s with %s', (value, score, rule) => expect(on(curve, value)).toMatchObject({ score, rule }));

  test('without points has not passed its check', () =>
    expect(() => on({ kind: 'piecewise', points: [] }, '1')).toThrow('expected at least one point'));
});

describe('a curve of steps', () => {
  const curve: Curve = {
    kind: 'steps',
    steps: [
      { to: '10', score: '0' },
      { from: '10', to: '50', score: '40' },
      { from: '50', score: '100' },
    ],
  };

  test.each([
    ['9.99', '0', 'in the step below 10'],
    ['10', '40', 'in the step from 10 to below 50'],
    ['49.9', '40', 'in the step from 10 to below 50'],
    ['50', '100', 'in the step from 50'],
    ['5000', '100', 'in the step from 50'],
  ])('scores %s with %s', (value, score, rule) => expect(on(curve, value)).toMatchObject({ kind: 'flat', score, rule }));

  test('may have one step alone', () =>
    expect(on({ kind: 'steps', steps: [{ score: '7' }] }, '1').rule).toBe('in the only step'));

  test('that ends has not passed its check', () =>
    expect(() => on({ kind: 'steps', steps: [{ to: '1', score: '7' }] }, '1')).toThrow(
      'expected a last step without an upper end',
    ));
});

describe('points per unit', () => {
  test.each([
    ['-1', '0', 'held at the lowest score of 0'],
    ['0', '0', 'held at the lowest score of 0'],
    ['2', '20', 'points for units'],
    ['2.5', '25', 'points for units'],
    ['3', '30', 'capped at 30 points'],
    ['9', '30', 'capped at 30 points'],
  ])('ten for each, up to 30: %s scores %s', (value, score, rule) =>
    expect(on({ kind: 'points-per-unit', points: '10', cap: '30' }, value)).toMatchObject({ score, rule }),
  );

  test.each([
    ['99', '5'],
    ['100', '5'],
    ['129', '13'],
    ['149', '13'],
    ['150', '21'],
  ])('eight for each whole 25 from 100, starting with 5: %s scores %s', (value, score) =>
    expect(
      on(
        { kind: 'points-per-unit', points: '8', unit: '25', from: '100', start: '5', lowest: '5', wholeUnits: true, cap: '90' },
        value,
      ).score,
    ).toBe(score),
  );

  test('parts of a unit count unless only whole ones do', () =>
    expect(on({ kind: 'points-per-unit', points: '8', unit: '25', from: '100', start: '5', cap: '90' }, '110').score).toBe(
      '8.2',
    ));

  test.each([
    ['0', '100'],
    ['3', '85'],
    ['40', '10'],
  ])('units can cost points: %s scores %s', (value, score) =>
    expect(on({ kind: 'points-per-unit', points: '-5', start: '100', lowest: '10', cap: '100' }, value, lower).score).toBe(score),
  );
});

describe('an ideal range', () => {
  const curve: Curve = {
    kind: 'ideal-range',
    from: '20',
    to: '30',
    lossBelow: '5',
    lossAbove: '10',
    lowest: '10',
    highest: '90',
  };

  test.each([
    ['0', '10', 'so far below the ideal range that the lowest score is reached'],
    ['4', '10', 'so far below the ideal range that the lowest score is reached'],
    ['19', '85', 'below the ideal range'],
    ['20', '90', 'in the ideal range from 20 to 30'],
    ['30', '90', 'in the ideal range from 20 to 30'],
    ['31', '80', 'above the ideal range'],
    ['38', '10', 'so far above the ideal range that the lowest score is reached'],
  ])('from 20 to 30 scores %s with %s', (value, score, rule) =>
    expect(on(curve, value, { direction: 'target' })).toMatchObject({ score, rule }),
  );

  test('is 100 at best and 0 at worst unless said otherwise', () => {
    const plain: Curve = { kind: 'ideal-range', from: '1', to: '1', lossBelow: '1', lossAbove: '1' };
    expect(on(plain, '1').score).toBe('100');
    expect(on(plain, '2').score).toBe('99');
    expect(on(plain, '-200').score).toBe('0');
  });
});

describe('pass or fail', () => {
  test.each<[Direction, string, string]>([
    ['higher', '9', '0'],
    ['higher', '10', '100'],
    ['higher', '11', '100'],
    ['lower', '9', '100'],
    ['lower', '10', '100'],
    ['lower', '11', '0'],
    ['target', '9', '0'],
    ['target', '10', '100'],
    ['target', '11', '0'],
  ])('where %s is better, %s against 10 scores %s', (direction, value, score) =>
    expect(on({ kind: 'pass-fail', threshold: '10' }, value, { direction }).score).toBe(score),
  );

  test('takes its scores, and its threshold from the target, and says which', () => {
    const context: CurveContext = { direction: 'higher', target: decimal('5') };
    expect(on({ kind: 'pass-fail', pass: '20', fail: '2' }, '5', context)).toMatchObject({
      score: '20',
      rule: 'the threshold of 5 is reached',
    });
    expect(on({ kind: 'pass-fail', pass: '20', fail: '2' }, '4', context)).toMatchObject({
      score: '2',
      rule: 'the threshold of 5 is not reached',
    });
    expect(on({ kind: 'pass-fail', threshold: '4' }, '4', context).score).toBe('100');
  });

  test('without a threshold has not passed its check', () =>
    expect(() => on({ kind: 'pass-fail' }, '1')).toThrow('expected a threshold of the curve, or a target, and none came'));
});
