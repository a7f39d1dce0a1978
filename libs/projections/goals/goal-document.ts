import { DisputeOutcome, GoalChange, GoalDisputeSubject, GoalFigures, GoalOutcome, GoalSubject, GoalTerms } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const side = (description: string) => Type.Enum(Side.enum, { description });
const terms = (description: string) => Type.Object(GoalTerms.properties, { description });
const integer = (description: string) => Type.Integer({ description });

/** A goal: what is on the table, what is agreed, what came of it. */
export const GoalDocument = Type.Object({
  ...GoalSubject.properties,
  id: id('The goal: `<partner>.<goal>`'),
  status: Type.Enum(['proposed', 'agreed', 'assessed', 'withdrawn', 'retired'], {
    description:
      'proposed: not agreed yet; agreed: its target counts, as both sides agreed or as the vendor imposed it; assessed; withdrawn before it was agreed; retired: given up by both',
  }),
  isAgreed: Type.Boolean({ description: 'Whether its target counts on the card of its period' }),
  terms: terms('The terms: those that are agreed, else those on the table'),
  setBy: side('The side that set it'),
  waitsFor: Type.Optional(side('The side whose answer is due; left out where nothing is on the table')),
  change: Type.Optional(
    Type.Enum(GoalChange.enum, { description: 'What is proposed for the agreed goal; left out where nothing is' }),
  ),
  proposed: Type.Optional(terms('The terms on the table; left out where none are')),
  rationale: Type.Optional(id('Why, as the last who proposed said')),
  imposed: Type.Optional(
    Type.Object(
      {
        noticeDays: integer('Days of notice'),
        effectiveFrom: id('First day on which the terms hold'),
        rationale: id('Why they were imposed'),
        imposedBy: id('Who imposed them: a pseudonymous id'),
        event: id('The event, as stream@revision'),
      },
      { description: 'How the terms that count were imposed by the vendor; left out where both sides agreed on them' },
    ),
  ),
  agreedBy: Type.Optional(side('The side that agreed last')),
  agreedAt: Type.Optional(id('When the terms that count were agreed')),
  outcome: Type.Optional(Type.Enum(GoalOutcome.enum, { description: 'How it came out' })),
  figures: Type.Optional(GoalFigures),
  assessedAt: Type.Optional(id('When it was assessed last')),
  assessedBy: Type.Optional(side('The side that assessed it last')),
  assessments: integer('How often it has been assessed'),
  isDisputed: Type.Boolean({ description: 'Whether a dispute stands' }),
  dispute: Type.Optional(
    Type.Object(
      {
        subject: Type.Enum(GoalDisputeSubject.enum, { description: 'What is disputed' }),
        raisedBy: side('The side that disputes'),
        grounds: id('Why, in words'),
        resolveBy: Type.Optional(id('The last day on which it is resolved in time')),
        event: id('The event, as stream@revision'),
      },
      { description: 'The dispute that stands' },
    ),
  ),
  resolution: Type.Optional(
    Type.Object(
      {
        subject: Type.Enum(GoalDisputeSubject.enum, { description: 'What was disputed' }),
        outcome: DisputeOutcome,
        reasons: id('Why'),
        resolvedBy: id('Who resolved it: a pseudonymous id'),
        late: Type.Boolean({ description: 'Whether its day had gone by' }),
        event: id('The event, as stream@revision'),
      },
      { description: 'What the last dispute that was resolved came to' },
    ),
  ),
  revision: integer('Revision of its last event, in the stream of the partner'),
  recordedAt: id('When that was recorded'),
});
export type GoalDocument = Static<typeof GoalDocument>;
