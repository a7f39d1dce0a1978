import { Type, type Static, type TSchema } from 'typebox';
import { Branch } from '../curves/branch.js';
import { Band } from '../definitions/band.js';
import { decimalTotal, identifierField, textField } from '../definitions/fields.js';
import { GateEffect } from '../definitions/gate.js';
import { Aggregation, Direction } from '../definitions/metric-definition.js';
import { Combination } from '../definitions/structure.js';
import { Exclusions } from '../facts/facts.js';

const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** What a card made of a criterion. */
export const CriterionStatus = Type.Enum(
  ['scored', 'carried-forward', 'zeroed', 'excluded', 'not-applicable', 'blocked', 'hypothetical'],
  {
    description:
      'scored: by its own data; carried-forward: by an earlier value; zeroed: 0 points for missing data; excluded: missing, and the others ' +
      'share its weight; not-applicable: nothing to measure; blocked: missing, and the card is withheld; hypothetical: by a value of a what-if',
  },
);
export type CriterionStatus = Static<typeof CriterionStatus>;

/** The value as it was worked out: dividend ÷ divisor. */
export const ExplainedInput = Type.Object({
  aggregation: Aggregation,
  dividend: decimalTotal('What is divided: a sum, a numerator, a single value'),
  divisor: decimalTotal('By what: a count, a denominator, or 1'),
  decimals: Type.Integer({ description: 'Decimals that the value is shown with' }),
  shown: decimalTotal('The quotient as shown'),
  period: nullable(Type.String({ description: 'The earlier period that it was carried forward from; null for its own' })),
});
export type ExplainedInput = Static<typeof ExplainedInput>;

/** A gate and how the criterion stood to it. */
export const ExplainedGate = Type.Object({
  criterionId: identifierField('Its criterion'),
  on: Type.Enum(['value', 'score'], { description: 'What is judged' }),
  direction: Direction,
  floor: decimalTotal('The floor'),
  exclusive: Type.Boolean({ description: 'The floor itself does not pass' }),
  figure: nullable(decimalTotal('The rounded figure that was judged; null where missing data has none')),
  verdict: Type.Enum(['passed', 'not-passed', 'not-judged'], {
    description: 'not-judged: the criterion does not count; missing data that scores 0 does not pass a gate on the value',
  }),
  effect: GateEffect,
});
export type ExplainedGate = Static<typeof ExplainedGate>;

/** A criterion, with all that is needed to redo it. */
export const ExplainedCriterion = Type.Object({
  kind: Type.Literal('criterion', { description: 'A criterion' }),
  criterionId: identifierField('The criterion'),
  metricId: identifierField('Its metric'),
  weight: decimalTotal('Its weight in the definition'),
  attainable: decimalTotal('The greatest score of its curve'),
  status: CriterionStatus,
  why: textField('The status in a sentence'),
  input: nullable(ExplainedInput),
  branch: nullable(Branch),
  score: nullable(decimalTotal('The score, to six decimals more than the card shows, for reading; it is worked with in full')),
  effectiveWeight: decimalTotal('Part of the total that each of its points makes, to six decimals; 0 where it does not count'),
  records: Type.Integer({ description: 'Records that count in the period' }),
  minimumSample: Type.Integer({ description: 'Records below which they are too few' }),
  excluded: Type.Object(
    { notApplicable: Exclusions, missing: Exclusions },
    { description: 'Records that do not count, and why' },
  ),
  gate: nullable(ExplainedGate),
});
export type ExplainedCriterion = Static<typeof ExplainedCriterion>;

/** Members, and how they made one score. */
export interface ExplainedStructure {
  readonly combine: Combination;
  readonly members: readonly ExplainedMember[];
}

/** A nested group. */
export interface ExplainedGroup extends ExplainedStructure {
  readonly kind: 'group';
  readonly groupId: string;
  readonly weight: string;
  readonly attainable: string;
}

/** One track of several. */
export interface ExplainedTrack extends ExplainedStructure {
  readonly trackId: string;
}

/** A choice between tracks, and which counts. */
export interface ExplainedBestOf {
  readonly kind: 'best-of';
  readonly bestOfId: string;
  readonly weight: string;
  readonly attainable: string;
  readonly chosen: string;
  readonly why: string;
  readonly tracks: readonly ExplainedTrack[];
}

/** A part of a structure, explained. */
export type ExplainedMember = ExplainedCriterion | ExplainedGroup | ExplainedBestOf;

const members = Type.Array(Type.Ref('Member'), { description: 'Criteria, groups and best-ofs' });
const weight = decimalTotal('Its weight in the definition');
const attainable = decimalTotal('The greatest score that it can have');

const explained: Record<string, TSchema> = {
  Member: Type.Union([ExplainedCriterion, Type.Ref('Group'), Type.Ref('BestOf')]),
  Group: Type.Object({
    kind: Type.Literal('group', { description: 'A nested group' }),
    groupId: identifierField('The group'),
    weight,
    attainable,
    combine: Combination,
    members,
  }),
  Track: Type.Object({ trackId: identifierField('The track'), combine: Combination, members }),
  BestOf: Type.Object({
    kind: Type.Literal('best-of', { description: 'The best of several tracks' }),
    bestOfId: identifierField('The choice'),
    weight,
    attainable,
    chosen: identifierField('The track that counts'),
    why: textField('Why it counts, in words'),
    tracks: Type.Array(Type.Ref('Track'), { description: 'Every track, those that do not count too' }),
  }),
  Structure: Type.Object({ combine: Combination, members }),
};

/** Why a card has no total. */
export const Withheld = Type.Object({
  code: Type.Enum(['data-blocked', 'nothing-counts', 'coverage-too-low'], {
    description: 'data-blocked: a criterion without which the card says nothing has no data; nothing-counts; coverage-too-low',
  }),
  message: textField('The reason in a sentence'),
});
export type Withheld = Static<typeof Withheld>;

/** A card, explained: enough to redo its total by hand. */
export const Explanation = Type.Object({
  scorecardId: identifierField('The scorecard'),
  rounding: Type.Object({
    decimals: Type.Integer({ description: 'Decimals of the total' }),
    mode: Type.Literal('half away from zero', { description: 'How a half is rounded' }),
    when: Type.Literal('once, at the end', { description: 'Everything before is worked with in full' }),
  }),
  structure: Type.Unsafe<ExplainedStructure>(Type.Cyclic(explained, 'Structure')),
  coverage: Type.Object({
    counts: decimalTotal('Part of the weight that counts, 0 to 1'),
    minimum: decimalTotal('Part of the weight that must count'),
  }),
  beforeGates: nullable(decimalTotal('The rounded total before gates; null where nothing counts')),
  lowestTotal: decimalTotal('The total of a card that fails a gate'),
  total: nullable(decimalTotal('The total; null where withheld')),
  bands: Type.Array(Band, { description: 'The bands' }),
  band: nullable(Type.String({ description: 'The band of the total' })),
  withheld: nullable(Withheld),
});
export type Explanation = Static<typeof Explanation>;
