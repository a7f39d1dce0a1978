import { Type, type Static, type TSchema } from 'typebox';
import { decimalTotal, identifierField } from '../definitions/fields.js';
import { CriterionStatus, ExplainedGate, Explanation, Withheld } from './explanation.js';

const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** A criterion on a card, as it is shown. */
export const CriterionScore = Type.Object({
  criterionId: identifierField('The criterion'),
  metricId: identifierField('Its metric'),
  status: CriterionStatus,
  absence: nullable(
    Type.Enum(['nothing-recorded', 'not-applicable', 'missing', 'zero-denominator', 'too-few'], {
      description: "Why the period's own data does not count; null where it does",
    }),
  ),
  counts: Type.Boolean({ description: 'Whether it is part of the total; false too in a track that does not count' }),
  actual: nullable(decimalTotal("The metric's value, shown where it is from too few records too")),
  target: nullable(decimalTotal('The target that holds for it')),
  targetSource: nullable(
    Type.Enum(['goal', 'rule', 'scorecard', 'curve'], {
      description: 'goal: agreed for exactly this period; rule: worked out for this partner; scorecard or curve: as defined',
    }),
  ),
  targetReference: nullable(Type.String({ description: 'The goal or the rule that the target comes from' })),
  baseline: nullable(decimalTotal('The baseline that holds for it')),
  attainment: nullable(decimalTotal('Actual over target; null where either is missing or the target is zero')),
  progress: nullable(
    decimalTotal('(actual − baseline) over (target − baseline); null where one is missing or the two are equal'),
  ),
  score: nullable(decimalTotal("The score, with the card's decimals")),
  weight: decimalTotal('Its weight in the definition'),
  effectiveWeight: decimalTotal('Part of the total that each of its points makes, to six decimals'),
  records: Type.Integer({ description: 'Records that count in the period' }),
  coverage: nullable(decimalTotal('Part of its records that counts, 0 to 1; null where there are none')),
});
export type CriterionScore = Static<typeof CriterionScore>;

/** A partner's card for a period. */
export const Card = Type.Object({
  scorecardId: identifierField('The scorecard'),
  outcome: Type.Enum(['scored', 'capped', 'failed', 'withheld'], {
    description: 'scored; capped or failed by a gate; withheld: no total, and why',
  }),
  total: nullable(decimalTotal('The total after gates; null where withheld')),
  beforeGates: nullable(decimalTotal('What the total would be without gates; null where nothing counts')),
  band: nullable(Type.String({ description: 'The band of the total; null where withheld or where the card has no bands' })),
  coverage: decimalTotal('Part of the weight that counts, 0 to 1'),
  withheld: nullable(Withheld),
  criteria: Type.Array(CriterionScore, {
    description: 'Every criterion in the order of the definition, those of all tracks included',
  }),
  gates: Type.Array(ExplainedGate, { description: 'Gates that were not passed' }),
  explanation: Explanation,
});
export type Card = Static<typeof Card>;
