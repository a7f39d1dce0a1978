import { Type, type Static } from 'typebox';
import { PERIOD_ID_PATTERN } from '#calendar';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN } from '#kernel';
import { Direction } from '#scoring';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const decimal = (description: string) => Type.String({ pattern: DECIMAL_PATTERN, description });
const text = (description: string) => Type.String({ minLength: 1, description });
const flag = (description: string) => Type.Boolean({ description });

/** What the two sides negotiate and agree on. */
export const GoalTerms = Type.Object(
  {
    statement: text('What is to be reached, in words'),
    target: decimal('The value to reach, in the unit of the metric'),
    tolerance: Type.Optional(decimal('How far from the target still counts as reached; only where the target is best')),
    baseline: Type.Optional(decimal('The value that progress is counted from')),
    stretch: Type.Optional(decimal('A value beyond the target, for those who reach further')),
    weight: decimal('Weight among the goals of the partner; 0 for one that is only watched'),
    objectiveId: id('The objective of the program that it serves'),
    function: id('The business function that it concerns'),
    owner: text('Who answers for it: a pseudonymous id'),
  },
  { description: 'The terms of a goal' },
);
export type GoalTerms = Static<typeof GoalTerms>;

/** How a goal came out. */
export const GoalOutcome = Type.Enum(['achieved', 'partly', 'missed', 'not-assessable'], {
  description:
    'achieved: the target was reached; partly: better than the baseline, and short of the target; missed: neither; ' +
    'not-assessable: there is no figure',
});
export type GoalOutcome = Static<typeof GoalOutcome>;

/** What a dispute is about. */
export const GoalDisputeSubject = Type.Enum(['proposal', 'agreement', 'change', 'assessment'], {
  description:
    'proposal: terms not yet agreed; agreement: agreed terms; change: an adjustment or retirement not yet agreed; ' +
    'assessment: how it was assessed',
});
export type GoalDisputeSubject = Static<typeof GoalDisputeSubject>;

/** A change of an agreed goal that waits for the other side. */
export const GoalChange = Type.Enum(['adjustment', 'retirement'], {
  description: 'adjustment: other terms; retirement: the goal is given up',
});
export type GoalChange = Static<typeof GoalChange>;

/** The figures by which a goal is assessed. */
export const GoalFigures = Type.Object(
  {
    source: Type.Enum(['scorecard', 'stated', 'none'], {
      description:
        'scorecard: folded from the measurements; stated: by the assessor, as the card has none; none: there is no figure',
    }),
    criterionId: Type.Optional(id('The criterion of the card that the actual value comes from')),
    actual: Type.Optional(decimal('The value that was reached; left out where there is none')),
    evidence: Type.Optional(text('Where the evidence of a stated value is kept')),
    attainment: Type.Optional(decimal('Actual over target, to four decimals; left out where the target is zero')),
    progress: Type.Optional(
      decimal(
        '(actual − baseline) over (target − baseline), to four decimals; left out without a baseline apart from the target',
      ),
    ),
    stretchReached: Type.Optional(flag('Whether the stretch was reached; left out where there is none')),
    provisional: flag('Whether the period was still open: the measurements may change'),
  },
  { description: 'The figures of an assessment, computed by the ledger' },
);
export type GoalFigures = Static<typeof GoalFigures>;

/** Which goal it is, and what it measures when: the same for as long as it lives. */
export const GoalSubject = Type.Object(
  {
    goalId: id('The goal'),
    partnerId: id('The partner'),
    programId: id('The program'),
    metricId: id('The metric that it is measured by'),
    unit: text('Unit of every value: that of the metric'),
    direction: Direction,
    precision: Type.Integer({ minimum: 0, maximum: 12, description: 'Decimals of the metric' }),
    periodId: Type.String({
      pattern: PERIOD_ID_PATTERN,
      description: 'The period for which it is set, such as FY2011-P04 or FY2011',
    }),
    from: date('First day of that period'),
    to: date('Last day of that period, which belongs to it'),
  },
  { description: 'Which goal it is' },
);
export type GoalSubject = Static<typeof GoalSubject>;
