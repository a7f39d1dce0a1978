import { Type, type Static, type TProperties } from 'typebox';
import { PERIOD_ID_PATTERN } from '#calendar';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN, Side, eventType } from '#kernel';
import { Direction } from '#scoring';
import { resolution, resolveBy } from './disputes.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const decimal = (description: string) => Type.String({ pattern: DECIMAL_PATTERN, description });
const text = (description: string) => Type.String({ minLength: 1, description });
const side = (description: string) => Type.Enum(Side.enum, { description });
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

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...GoalSubject.properties, ...fields });

const terms = Type.Object(GoalTerms.properties, { description: 'The terms from now on' });
const previous = Type.Object(GoalTerms.properties, { description: 'The terms until now' });
const agreed = Type.Object(GoalTerms.properties, { description: 'The agreed terms, which hold meanwhile' });
const programRevision = Type.Integer({ minimum: 1, description: 'Revision of the program by which the terms were checked' });
const proposedBy = side('The side that proposed them');
const rationale = text('Why');

/** A side proposed a goal. */
export const goalSet = eventType({
  type: 'GoalSet',
  version: 1,
  describes: 'A goal was proposed',
  data: about({ terms, proposedBy, programRevision }),
});

/** The side whose terms are on the table changed them. */
export const goalProposalRevised = eventType({
  type: 'GoalProposalRevised',
  version: 1,
  describes: 'The terms of a goal that is not agreed were changed by the side that proposed them',
  data: about({ terms, previous, proposedBy, programRevision, rationale }),
});

/** The other side proposed other terms: for the goal itself, or for an adjustment of it. */
export const goalCounterProposed = eventType({
  type: 'GoalCounterProposed',
  version: 1,
  describes: 'The other side proposed other terms',
  data: about({
    terms,
    previous: Type.Object(GoalTerms.properties, { description: 'The terms that the other side had proposed' }),
    proposedBy,
    programRevision,
    counters: Type.Enum(['proposal', 'adjustment'], {
      description: 'What it answers: a goal not yet agreed, or an adjustment of one',
    }),
    agreed: Type.Optional(agreed),
    rationale: Type.Optional(rationale),
  }),
});

/** Both sides stand by the terms: the target counts. */
export const goalAgreed = eventType({
  type: 'GoalAgreed',
  version: 1,
  describes: 'A goal was agreed',
  data: about({
    terms: Type.Object(GoalTerms.properties, { description: 'The agreed terms' }),
    proposedBy,
    agreedBy: side('The side that agreed'),
    programRevision,
  }),
});

/** A side wants other terms for an agreed goal. */
export const goalAdjustmentProposed = eventType({
  type: 'GoalAdjustmentProposed',
  version: 1,
  describes: 'Other terms were proposed for an agreed goal',
  data: about({
    terms: Type.Object(GoalTerms.properties, { description: 'The terms that are proposed' }),
    agreed,
    previous: Type.Optional(
      Type.Object(GoalTerms.properties, { description: 'What the same side had proposed until now, where it changes its mind' }),
    ),
    proposedBy,
    programRevision,
    rationale,
  }),
});

/** The other side agreed to the adjustment: the new target counts. */
export const goalAdjusted = eventType({
  type: 'GoalAdjusted',
  version: 1,
  describes: 'An adjustment of a goal was agreed',
  data: about({
    terms: Type.Object(GoalTerms.properties, { description: 'The agreed terms from now on' }),
    previous: Type.Object(GoalTerms.properties, { description: 'The agreed terms until now' }),
    proposedBy,
    agreedBy: side('The side that agreed'),
    programRevision,
    rationale: Type.Optional(rationale),
  }),
});

/** A side wants to give an agreed goal up. */
export const goalRetirementProposed = eventType({
  type: 'GoalRetirementProposed',
  version: 1,
  describes: 'Giving up an agreed goal was proposed',
  data: about({ agreed, proposedBy: side('The side that wants to give it up'), rationale }),
});

/** A change of an agreed goal was taken back before the other side agreed. */
export const goalChangeWithdrawn = eventType({
  type: 'GoalChangeWithdrawn',
  version: 1,
  describes: 'A proposed change of an agreed goal was taken back; the agreed terms go on',
  data: about({
    change: GoalChange,
    agreed,
    withdrawn: Type.Optional(
      Type.Object(GoalTerms.properties, { description: 'The terms of the adjustment that is taken back' }),
    ),
    withdrawnBy: side('The side that takes it back: the one that wanted the change'),
  }),
});

/** Both sides gave an agreed goal up: its target no longer counts. */
export const goalRetired = eventType({
  type: 'GoalRetired',
  version: 1,
  describes: 'An agreed goal was given up by both sides',
  data: about({
    previous: Type.Object(GoalTerms.properties, { description: 'The terms that held until now' }),
    proposedBy: side('The side that wanted to give it up'),
    agreedBy: side('The side that agreed'),
    rationale: Type.Optional(rationale),
  }),
});

/** A goal that was never agreed is off the table. */
export const goalWithdrawn = eventType({
  type: 'GoalWithdrawn',
  version: 1,
  describes: 'A goal that was not agreed was withdrawn by the side that set it',
  data: about({
    previous: Type.Object(GoalTerms.properties, { description: 'The terms that were on the table' }),
    withdrawnBy: side('The side that withdraws it: the one that set the goal'),
  }),
});

/** A side does not accept what it is told. What holds goes on to hold, marked as disputed. */
export const goalDisputed = eventType({
  type: 'GoalDisputed',
  version: 1,
  describes: 'A goal was disputed',
  personal: ['grounds'],
  data: about({
    subject: GoalDisputeSubject,
    disputes: Type.Integer({ minimum: 0, description: 'Revision, in this stream, of the event that is disputed' }),
    raisedBy: side('The side that disputes'),
    grounds: text('Why, in words'),
    resolveBy: Type.Optional(resolveBy),
  }),
});

/** What a side disputed was looked at by somebody of the other one. What follows from it is an event of its own: other terms, a new assessment. */
export const goalDisputeResolved = eventType({
  type: 'GoalDisputeResolved',
  version: 1,
  describes: 'A dispute about a goal was resolved',
  personal: ['reasons'],
  data: about({ subject: GoalDisputeSubject, ...resolution }),
});

/** How an agreed goal came out, by its figures. */
export const goalAssessed = eventType({
  type: 'GoalAssessed',
  version: 1,
  describes: 'An agreed goal was assessed',
  data: about({
    terms: Type.Object(GoalTerms.properties, { description: 'The agreed terms that it is assessed by' }),
    outcome: GoalOutcome,
    computed: Type.Enum(GoalOutcome.enum, { description: 'The outcome that the figures alone give' }),
    figures: GoalFigures,
    rationale: Type.Optional(text('Why the outcome departs from the figures, or what the assessor adds')),
    assessedBy: side('The side that assessed'),
    assessment: Type.Integer({ minimum: 1, description: 'How often it has been assessed, this time included' }),
    previous: Type.Optional(Type.Enum(GoalOutcome.enum, { description: 'The outcome of the assessment before' })),
  }),
});

/** Events about goals, in the partner's stream. */
export const goalEvents = [
  goalSet,
  goalProposalRevised,
  goalCounterProposed,
  goalAgreed,
  goalAdjustmentProposed,
  goalAdjusted,
  goalRetirementProposed,
  goalChangeWithdrawn,
  goalRetired,
  goalWithdrawn,
  goalDisputed,
  goalDisputeResolved,
  goalAssessed,
];
