import { Type, type TProperties } from 'typebox';
import { IDENTIFIER_PATTERN, Side, eventType } from '#kernel';
import { resolution, resolveBy } from './disputes.js';
import { GoalChange, GoalDisputeSubject, GoalFigures, GoalOutcome, GoalSubject, GoalTerms } from './goal.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const text = (description: string) => Type.String({ minLength: 1, description });
const side = (description: string) => Type.Enum(Side.enum, { description });

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

/** The vendor had its terms hold without the partner's word: the target counts, and shows as imposed. */
export const goalImposed = eventType({
  type: 'GoalImposed',
  version: 1,
  describes: 'The terms of a goal were imposed by the vendor, with notice',
  data: about({
    terms: Type.Object(GoalTerms.properties, { description: 'The terms that are imposed' }),
    previous: Type.Optional(
      Type.Object(GoalTerms.properties, { description: 'The agreed terms until now; left out where the goal was never agreed' }),
    ),
    noticeDays: Type.Integer({ minimum: 1, description: 'Days of notice' }),
    effectiveFrom: date('First day on which they hold'),
    rationale: text('Why they are imposed'),
    imposedBy: id('Who imposes them: a pseudonymous id'),
    programRevision,
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
  goalImposed,
  goalRetirementProposed,
  goalChangeWithdrawn,
  goalRetired,
  goalWithdrawn,
  goalDisputed,
  goalDisputeResolved,
  goalAssessed,
];
