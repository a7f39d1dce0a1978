import { Type, type Static } from 'typebox';

/** The rules by name. */
export const RULE_NAMES = [
  'western-electric-1',
  'western-electric-2',
  'western-electric-3',
  'western-electric-4',
  'nelson-1',
  'nelson-2',
  'nelson-3',
  'nelson-4',
  'nelson-5',
  'nelson-6',
  'nelson-7',
  'nelson-8',
  'moving-range',
] as const;

/** The name of a rule that tells signal from noise. */
export const RuleName = Type.Enum([...RULE_NAMES], { description: 'A rule that tells signal from noise' });
export type RuleName = Static<typeof RuleName>;

/** What a rule looks for. Distances are in standard deviations from the centre line. */
export type RulePattern =
  /** So many points in a row farther out than that on one side. */
  | { readonly looksFor: 'beyond'; readonly sigmas: number; readonly runLength: number }
  /** So many out of so many points in a row farther out than that on one side. */
  | { readonly looksFor: 'some-beyond'; readonly sigmas: number; readonly runLength: number; readonly outOf: number }
  /** So many points in a row, each above the one before, or each below it. */
  | { readonly looksFor: 'monotone'; readonly runLength: number }
  /** So many points in a row that go up and down in turn. */
  | { readonly looksFor: 'alternating'; readonly runLength: number }
  /** So many points in a row nearer than that, on either side. */
  | { readonly looksFor: 'near'; readonly sigmas: number; readonly runLength: number }
  /** So many points in a row farther out than that, on either side. */
  | { readonly looksFor: 'far'; readonly sigmas: number; readonly runLength: number }
  /** So many moving ranges in a row beyond that, counted in standard deviations of the points. */
  | { readonly looksFor: 'range'; readonly sigmas: number; readonly runLength: number };

/** d2 for two points: the mean moving range of normal values with standard deviation 1, 2/√π to three decimals (ASTM E2587, table 1). */
export const D2 = 1.128;

/** D4 for two points: the upper limit of a moving range, in mean moving ranges (ASTM E2587, table 1). */
export const D4 = 3.267;

/**
 * Every rule with its usual run length.
 * Sources: Western Electric Company, Statistical Quality Control Handbook (1956), pages 25 to 28; Lloyd S. Nelson, "The Shewhart Control
 * Chart: Tests for Special Causes", Journal of Quality Technology 16 (1984), 237 to 239. `moving-range` is the range half of the chart.
 */
export const RULES: Readonly<Record<RuleName, RulePattern>> = {
  'western-electric-1': { looksFor: 'beyond', sigmas: 3, runLength: 1 },
  'western-electric-2': { looksFor: 'some-beyond', sigmas: 2, runLength: 2, outOf: 3 },
  'western-electric-3': { looksFor: 'some-beyond', sigmas: 1, runLength: 4, outOf: 5 },
  'western-electric-4': { looksFor: 'beyond', sigmas: 0, runLength: 8 },
  'nelson-1': { looksFor: 'beyond', sigmas: 3, runLength: 1 },
  'nelson-2': { looksFor: 'beyond', sigmas: 0, runLength: 9 },
  'nelson-3': { looksFor: 'monotone', runLength: 6 },
  'nelson-4': { looksFor: 'alternating', runLength: 14 },
  'nelson-5': { looksFor: 'some-beyond', sigmas: 2, runLength: 2, outOf: 3 },
  'nelson-6': { looksFor: 'some-beyond', sigmas: 1, runLength: 4, outOf: 5 },
  'nelson-7': { looksFor: 'near', sigmas: 1, runLength: 15 },
  'nelson-8': { looksFor: 'far', sigmas: 1, runLength: 8 },
  'moving-range': { looksFor: 'range', sigmas: D4 * D2, runLength: 1 },
};

/** A rule that is switched on. */
export const RuleSetting = Type.Object(
  {
    rule: RuleName,
    runLength: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'Points that it takes; as the rule was published unless given' }),
    ),
  },
  { additionalProperties: false, description: 'A rule that is switched on' },
);
export type RuleSetting = Static<typeof RuleSetting>;

/** The rules of a chart unless others are chosen. */
export const DEFAULT_RULES: readonly RuleSetting[] = [{ rule: 'nelson-1' }, { rule: 'nelson-2' }];

/** What a setting looks for: the rule's pattern with the run length that was chosen. */
export function patternOf({ rule, runLength }: RuleSetting): RulePattern {
  const pattern = RULES[rule];
  if (runLength === undefined) return pattern;
  return pattern.looksFor === 'some-beyond'
    ? { ...pattern, runLength, outOf: Math.max(pattern.outOf, runLength) }
    : { ...pattern, runLength };
}
