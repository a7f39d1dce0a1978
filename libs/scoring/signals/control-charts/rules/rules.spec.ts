import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { patternOf, RULES, RULE_NAMES, type RuleName, type RuleSetting } from './rule.js';
import type { ChartPoint, Run } from './run.js';
import { runsOf } from './runs-of.js';

const points = (sigmas: readonly number[]): readonly ChartPoint[] =>
  sigmas.map((value, index) => ({ index, value, sigmas: value }));
const found = (setting: RuleName | RuleSetting, sigmas: readonly number[]): readonly Run[] =>
  runsOf(patternOf(typeof setting === 'string' ? { rule: setting } : setting), points(sigmas));
const times = (count: number, sigma: number): readonly number[] => Array.from({ length: count }, () => sigma);
const zigzag = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => (place % 2 === 0 ? 0.1 : -0.1) * (place + 1));

describe.each([
  ['nelson-1', [3.1], [3], 'above'],
  ['nelson-2', times(9, 0.1), times(8, 0.1), 'above'],
  ['nelson-3', [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5], 'rising'],
  ['nelson-4', zigzag(14), zigzag(13), 'none'],
  ['nelson-5', [2.1, 0, 2.1], [2.1, 0, 0, 2.1], 'above'],
  ['nelson-6', [1.1, 1.1, 0, 1.1, 1.1], [1.1, 1.1, 0, 0, 1.1, 1.1], 'above'],
  ['nelson-7', times(15, 0.9), times(14, 0.9), 'none'],
  ['nelson-8', [1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1, -1.1], [1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1], 'none'],
  ['western-electric-1', [3.1], [3], 'above'],
  ['western-electric-2', [2.1, 2.1], [2.1, 2], 'above'],
  ['western-electric-3', [1.1, 1.1, 1.1, 1.1], [1.1, 1.1, 1.1, 1], 'above'],
  ['western-electric-4', times(8, 0.1), times(7, 0.1), 'above'],
  ['moving-range', [0, 3.69], [0, 3.68], 'none'],
] as const)('%s', (rule, met, notMet, direction) => {
  test('is met', () => expect(found(rule, met)).toHaveLength(1));
  test('is not met by one point or a hair less', () => expect(found(rule, notMet)).toEqual([]));
  test('says which way', () => expect(found(rule, met)[0]?.direction).toBe(direction));
  test('is met on the other side as well', () => {
    const mirrored = found(
      rule,
      met.map((sigma) => -sigma),
    );
    const opposite = { above: 'below', rising: 'falling', none: 'none' }[direction];
    expect(mirrored.map((run) => run.direction)).toEqual([opposite]);
  });
});

describe('runs', () => {
  test('are as long as they can be, and remember where they were first met', () =>
    expect(found('nelson-2', [-1, ...times(11, 1), -1])).toEqual([
      { places: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], detectedAt: 9, direction: 'above' },
    ]));

  test('a point on the centre line ends a run on one side', () =>
    expect(found('nelson-2', [...times(8, 1), 0, ...times(8, 1)])).toEqual([]));

  test('the other side ends a run', () => expect(found('nelson-2', [...times(5, 1), ...times(5, -1)])).toEqual([]));

  test('equal neighbours end a rise and a zigzag', () => {
    expect(found('nelson-3', [1, 2, 3, 3, 4, 5])).toEqual([]);
    expect(found('nelson-4', [...zigzag(7), ...zigzag(7).toReversed()])).toEqual([]);
  });

  test('a rise that turns into a fall is two runs that share the top', () =>
    expect(found('nelson-3', [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]).map(({ places, direction }) => [places, direction])).toEqual([
      [[0, 1, 2, 3, 4, 5], 'rising'],
      [[5, 6, 7, 8, 9, 10], 'falling'],
    ]));

  test('a zigzag starts at the point before its first turn', () =>
    expect(found('nelson-4', [5, 5, ...zigzag(14)])).toEqual([
      { places: Array.from({ length: 14 }, (_, place) => place + 2), detectedAt: 15, direction: 'none' },
    ]));

  test('some of a row hold the points beyond the limit only, and grow while they share one', () => {
    expect(found('nelson-5', [0, 2.1, 0, 2.1, 2.1, 0, 0, 0, 2.1, 2.1])).toEqual([
      { places: [1, 3, 4], detectedAt: 3, direction: 'above' },
      { places: [8, 9], detectedAt: 9, direction: 'above' },
    ]);
    expect(found('nelson-5', [2.1, -2.1, 2.1, -2.1]).map(({ places, direction }) => [places, direction])).toEqual([
      [[0, 2], 'above'],
      [[1, 3], 'below'],
    ]);
    expect(found('nelson-6', [1.1, 1.1, 0, 0, 1.1, 1.1, 1.1])).toEqual([]);
    expect(found('nelson-6', [1.1, 0, 1.1, 1.1, 1.1, 0, 1.1])[0]?.places).toEqual([0, 2, 3, 4, 6]);
  });

  test('one point beyond a limit after another is one signal', () =>
    expect(found('nelson-1', [0, 4, 4, 0, -4])).toEqual([
      { places: [1, 2], detectedAt: 1, direction: 'above' },
      { places: [4], detectedAt: 4, direction: 'below' },
    ]));

  test('a wide range is told at the point that it leads to', () =>
    expect(found('moving-range', [0, 0, 4, 4])[0]?.places).toEqual([2]));

  test('no rule finds anything where there is nothing', () => {
    for (const rule of RULE_NAMES) expect(found(rule, [])).toEqual([]);
  });
});

describe('run lengths', () => {
  test('are a setting', () => {
    expect(found({ rule: 'nelson-2', runLength: 7 }, times(7, 1))).toHaveLength(1);
    expect(found({ rule: 'nelson-2', runLength: 7 }, times(6, 1))).toEqual([]);
    expect(found({ rule: 'nelson-3', runLength: 7 }, [1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(found({ rule: 'nelson-4', runLength: 3 }, [1, 2, 1])).toHaveLength(1);
    expect(found({ rule: 'nelson-1', runLength: 2 }, [4, 0, 4, 4])).toEqual([
      { places: [2, 3], detectedAt: 3, direction: 'above' },
    ]);
  });

  test('of some out of a row widen the row where they must', () => {
    expect(patternOf({ rule: 'nelson-5', runLength: 3 })).toEqual({ looksFor: 'some-beyond', sigmas: 2, runLength: 3, outOf: 3 });
    expect(patternOf({ rule: 'nelson-5', runLength: 4 })).toEqual({ looksFor: 'some-beyond', sigmas: 2, runLength: 4, outOf: 4 });
    expect(patternOf({ rule: 'nelson-6', runLength: 3 })).toEqual({ looksFor: 'some-beyond', sigmas: 1, runLength: 3, outOf: 5 });
  });

  test('are those that were published unless chosen', () => {
    const lengths = RULE_NAMES.map((rule) => RULES[rule].runLength);
    expect(lengths).toEqual([1, 2, 4, 8, 1, 9, 6, 14, 2, 4, 15, 8, 1]);
  });
});

test('what a rule finds at a point does not change with what comes later, except that runs grow', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...RULE_NAMES),
      fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 20, maxLength: 60 }),
      fc.nat({ max: 20 }),
      (rule, sigmas, dropped) => {
        const known = sigmas.slice(0, sigmas.length - dropped);
        const early = found(rule, known).map(({ detectedAt }) => detectedAt);
        const late = found(rule, sigmas).map(({ detectedAt }) => detectedAt);
        expect(late.filter((place) => place < known.length)).toEqual(early);
      },
    ),
  ));
