import { Type, type Static } from 'typebox';
import { decimal, flag, id, period, whole } from './fields.js';

/** When something counts as solved: a metric is where it is to be for so many periods in a row. */
export const SuccessCriterion = Type.Object(
  {
    metricId: id('The metric'),
    threshold: decimal('The value to be reached, in the unit of the metric: as good or better counts'),
    tolerance: Type.Optional(decimal('How far from the value still counts; only where the target of the metric is best')),
    periods: whole('How many closing periods in a row', 1, 24),
    minimumRecords: whole('Records that a period needs to count; with fewer it counts as missing', 1),
  },
  { additionalProperties: false, description: 'A success criterion' },
);
export type SuccessCriterion = Static<typeof SuccessCriterion>;

/** How one period stood against a criterion. */
export const CriterionPeriod = Type.Object(
  {
    periodId: period('The period'),
    value: Type.Union([decimal('The value'), Type.Null()], { description: 'The value; null where there is none' }),
    records: whole('Records that it rests on'),
    verdict: Type.Enum(['met', 'unmet', 'missing'], {
      description: 'met or unmet; missing: too little data, which neither counts nor begins anew',
    }),
  },
  { description: 'A period against a criterion' },
);
export type CriterionPeriod = Static<typeof CriterionPeriod>;

/** How a criterion came out, folded from the measurements. */
export const CriterionResult = Type.Object(
  {
    criterion: SuccessCriterion,
    isMet: flag('Whether the last periods with enough data meet it, as many as it asks for'),
    inARow: whole('How many of the last periods with enough data meet it in a row'),
    periods: Type.Array(CriterionPeriod, { maxItems: 60, description: 'The periods that were looked at, in order' }),
  },
  { description: 'How a criterion came out' },
);
export type CriterionResult = Static<typeof CriterionResult>;
