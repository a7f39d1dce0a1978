import { describe, expect, test } from '@jest/globals';
import { checkCurve, type Curve, type Direction } from '../../index.js';

const faultsOf = (curve: Curve, direction: Direction = 'higher', defaults = {}): string[] =>
  checkCurve(curve, direction, defaults).map(({ code, path, message }) => `${code} at ${path}: ${message}`);

describe('a linear curve', () => {
  test('takes target and baseline from its criterion', () =>
    expect(faultsOf({ kind: 'linear' }, 'higher', { target: '1', baseline: '0' })).toEqual([]));

  test('has both from somewhere', () =>
    expect(faultsOf({ kind: 'linear' })).toEqual([
      'target-missing at curve.target: expected a target of the curve or of its criterion, and none came',
      'baseline-missing at curve.baseline: expected a baseline of the curve or of its criterion, and none came',
    ]));

  test.each<[Direction, string, string, string]>([
    [
      'higher',
      '5',
      '4',
      'curve-not-monotonic at curve.target: expected a target above the baseline 5, because higher is better, and 4 came',
    ],
    [
      'lower',
      '5',
      '6',
      'curve-not-monotonic at curve.target: expected a target below the baseline 5, because lower is better, and 6 came',
    ],
    [
      'higher',
      '5',
      '5.0',
      'baseline-equals-target at curve.target: expected a target other than the baseline 5, and the same came',
    ],
  ])('where %s is better does not go from %s to %s', (direction, baseline, target, fault) =>
    expect(faultsOf({ kind: 'linear', baseline, target }, direction)).toEqual([fault]),
  );

  test('goes down where lower is better', () =>
    expect(faultsOf({ kind: 'linear', baseline: '6', target: '5' }, 'lower')).toEqual([]));

  test('its own target goes before that of the criterion', () =>
    expect(faultsOf({ kind: 'linear', baseline: '1', target: '2' }, 'higher', { baseline: '9', target: '3' })).toEqual([]));

  test('scores more at the target', () => {
    expect(faultsOf({ kind: 'linear', baseline: '1', target: '2', lowest: '100' })).toEqual([
      'curve-empty at curve.highest: expected a score above the lowest, 100, and 100 came',
    ]);
    expect(faultsOf({ kind: 'linear', baseline: '1', target: '2', highest: '0' })).toHaveLength(1);
  });

  test('cannot follow a target that is best', () =>
    expect(faultsOf({ kind: 'linear' }, 'target')).toEqual([
      'curve-direction at curve.kind: expected an ideal range, or points on both sides of the target, for a metric whose target is best, and linear came',
    ]));
});

describe('a piecewise linear curve', () => {
  const points = (...list: [string, string][]): Curve => ({
    kind: 'piecewise',
    points: list.map(([at, score]) => ({ at, score })),
  });

  test('rises with the value', () => expect(faultsOf(points(['0', '0'], ['1', '5'], ['2', '5']))).toEqual([]));
  test('has two points', () =>
    expect(faultsOf(points(['0', '0']))).toEqual(['curve-hole at curve.points: expected at least two points, and 1 came']));
  test('has one score for a value', () =>
    expect(faultsOf(points(['0', '0'], ['0.0', '5']))).toEqual([
      'curve-overlap at curve.points.1.at: expected a value above 0, and 0.0 came',
    ]));
  test('comes by rising value', () =>
    expect(faultsOf(points(['0', '0'], ['3', '5'], ['2', '6']))[0]).toMatch(/^curve-overlap at curve.points.2.at/));
  test('never scores better lower', () => {
    expect(faultsOf(points(['0', '5'], ['1', '4']))).toEqual([
      'curve-not-monotonic at curve.points.1.score: expected a score no lower than 5, because higher is better, and 4 came',
    ]);
    expect(faultsOf(points(['0', '4'], ['1', '5']), 'lower')).toEqual([
      'curve-not-monotonic at curve.points.1.score: expected a score no higher than 4, because lower is better, and 5 came',
    ]);
    expect(faultsOf(points(['0', '5'], ['1', '4']), 'lower')).toEqual([]);
  });
  test('may turn where the target is best', () =>
    expect(faultsOf(points(['0', '0'], ['1', '9'], ['2', '0']), 'target')).toEqual([]));
});

describe('a curve of steps', () => {
  const steps = (...list: [string | undefined, string | undefined, string][]): Curve => ({
    kind: 'steps',
    steps: list.map(([from, to, score]) => ({ ...(from && { from }), ...(to && { to }), score })),
  });

  test('covers every value once', () =>
    expect(faultsOf(steps([undefined, '1', '0'], ['1', '2', '5'], ['2', undefined, '9']))).toEqual([]));
  test('may be one step', () => expect(faultsOf(steps([undefined, undefined, '5']))).toEqual([]));
  test('has a step', () =>
    expect(faultsOf(steps())).toEqual(['curve-hole at curve.steps: expected at least one step, and none came']));
  test('has no hole between steps', () =>
    expect(faultsOf(steps([undefined, '1', '0'], ['2', undefined, '5']))).toEqual([
      'curve-hole at curve.steps.1.from: expected the step to begin at 1, where the one below ends, and 2 came',
    ]));
  test('has no overlap between steps', () =>
    expect(faultsOf(steps([undefined, '2', '0'], ['1', undefined, '5']))).toEqual([
      'curve-overlap at curve.steps.1.from: expected the step to begin at 2, where the one below ends, and 1 came',
    ]));
  test('has no hole at its ends', () =>
    expect(faultsOf(steps(['0', '1', '0'], ['1', '2', '5']))).toEqual([
      'curve-hole at curve.steps.0.from: expected the first step without a lower end, and 0 came',
      'curve-hole at curve.steps.1.to: expected the last step without an upper end, and 2 came',
    ]));
  test.each([
    [steps([undefined, undefined, '0'], ['1', undefined, '5'])],
    [steps([undefined, '1', '0'], [undefined, undefined, '5'])],
  ])('has no open end inside', (curve) =>
    expect(faultsOf(curve)).toEqual([
      'curve-overlap at curve.steps.1.from: expected the upper end of a step to be the lower end of the next, and one of the two is open',
    ]),
  );
  test('has no empty step', () =>
    expect(faultsOf(steps([undefined, '1', '0'], ['1', '1', '2'], ['1', undefined, '5']))).toEqual([
      'curve-empty at curve.steps.1.to: expected an end above 1, where the step begins, and 1 came',
    ]));
  test('never scores better lower', () =>
    expect(faultsOf(steps([undefined, '1', '6'], ['1', undefined, '5']))[0]).toMatch(
      /^curve-not-monotonic at curve.steps.1.score/,
    ));
});

describe('points per unit', () => {
  const units = (parts: object): Curve => ({ kind: 'points-per-unit', points: '1', cap: '10', ...parts });

  test('rise where higher is better, and fall where lower is', () => {
    expect(faultsOf(units({}))).toEqual([]);
    expect(faultsOf(units({ points: '-1' }), 'lower')).toEqual([]);
    expect(faultsOf(units({ points: '0' }))).toEqual([]);
    expect(faultsOf(units({ points: '0' }), 'lower')).toEqual([]);
  });
  test('do not go the other way', () => {
    expect(faultsOf(units({ points: '-1' }))).toEqual([
      'curve-not-monotonic at curve.points: expected points no less than 0, because higher is better, and -1 came',
    ]);
    expect(faultsOf(units({}), 'lower')).toEqual([
      'curve-not-monotonic at curve.points: expected points no more than 0, because lower is better, and 1 came',
    ]);
  });
  test('have a unit', () =>
    expect(faultsOf(units({ unit: '0' }))).toEqual(['unit-not-positive at curve.unit: expected a unit above 0, and 0 came']));
  test('have a cap above the lowest', () => {
    expect(faultsOf(units({ cap: '0' }))).toEqual(['curve-empty at curve.cap: expected a score above the lowest, 0, and 0 came']);
    expect(faultsOf(units({ lowest: '11' }))).toHaveLength(1);
  });
  test('cannot follow a target that is best', () =>
    expect(faultsOf(units({}), 'target')).toEqual([
      'curve-direction at curve.points: expected an ideal range for a metric whose target is best, and points per unit came',
    ]));
});

describe('an ideal range', () => {
  const range = (parts: object): Curve => ({ kind: 'ideal-range', from: '1', to: '2', lossBelow: '1', lossAbove: '1', ...parts });

  test('falls on both sides where the target is best', () => expect(faultsOf(range({}), 'target')).toEqual([]));
  test('may be a single value', () => expect(faultsOf(range({ to: '1' }), 'target')).toEqual([]));
  test('is a range', () =>
    expect(faultsOf(range({ to: '0' }), 'target')).toEqual([
      'curve-empty at curve.to: expected an upper end no less than 1, where the range begins, and 0 came',
    ]));
  test('loses points, and gains none', () =>
    expect(faultsOf(range({ lossBelow: '-1', lossAbove: '-2' }), 'target')).toEqual([
      'slope-negative at curve.lossBelow: expected a loss of 0 or more, and -1 came',
      'slope-negative at curve.lossAbove: expected a loss of 0 or more, and -2 came',
    ]));
  test('loses none on the side that is better', () => {
    expect(faultsOf(range({}), 'higher')).toEqual([
      'curve-not-monotonic at curve.lossAbove: expected a loss of 0, because higher is better, and 1 came',
    ]);
    expect(faultsOf(range({}), 'lower')).toEqual([
      'curve-not-monotonic at curve.lossBelow: expected a loss of 0, because lower is better, and 1 came',
    ]);
    expect(faultsOf(range({ lossAbove: '0' }), 'higher')).toEqual([]);
    expect(faultsOf(range({ lossBelow: '0' }), 'lower')).toEqual([]);
  });
  test('scores more within', () => {
    expect(faultsOf(range({ lowest: '100' }), 'target')).toHaveLength(1);
    expect(faultsOf(range({ highest: '0' }), 'target')[0]).toMatch(/^curve-empty at curve.highest/);
  });
});

describe('pass or fail', () => {
  test('has a threshold of its own or of the criterion', () => {
    expect(faultsOf({ kind: 'pass-fail', threshold: '1' })).toEqual([]);
    expect(faultsOf({ kind: 'pass-fail' }, 'higher', { target: '1' })).toEqual([]);
    expect(faultsOf({ kind: 'pass-fail' })).toEqual([
      'target-missing at curve.threshold: expected a threshold, or a target of the criterion, and none came',
    ]);
  });
  test('gives more for passing', () => {
    expect(faultsOf({ kind: 'pass-fail', threshold: '1', fail: '100' })).toHaveLength(1);
    expect(faultsOf({ kind: 'pass-fail', threshold: '1', pass: '0' })).toEqual([
      'curve-empty at curve.pass: expected a score above the lowest, 0, and 0 came',
    ]);
  });
});
