import { ActionSubject, ActionTerms, RiceInputs } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const side = (description: string) => Type.Enum(Side.enum, { description });

/** An action: what is to be done, its place among the others, how far it is, and whether the promise was kept. */
export const BacklogEntry = Type.Object({
  id: id('The action: `<partner>.<program>.<action>`'),
  ...ActionSubject.properties,
  ...ActionTerms.properties,
  status: Type.Enum(['proposed', 'accepted', 'declined', 'started', 'blocked', 'completed', 'verified', 'cancelled'], {
    description: 'How far it has come',
  }),
  isOpen: Type.Boolean({ description: 'Whether it is still to be done' }),
  proposedBy: side('The side that proposed it'),
  isPromised: Type.Boolean({ description: 'Whether the side that owes it has accepted it' }),
  firstDueOn: id('By when it was promised first'),
  adjustments: Type.Integer({ description: 'How often its date was adjusted' }),
  priority: Type.Optional(
    Type.Object(
      {
        ...RiceInputs.properties,
        score: id('Reach times impact times confidence over effort'),
        explanation: id('How the score came about'),
      },
      { description: 'Its priority; left out until it was worked out' },
    ),
  ),
  percent: Type.Optional(Type.Integer({ description: 'How far it is, in percent, as reported last' })),
  note: Type.Optional(id('What was reported last')),
  startedOn: Type.Optional(id('The day on which work began')),
  blockedBecause: Type.Optional(id('Why it cannot go on')),
  completion: Type.Optional(
    Type.Object(
      {
        completedOn: id('The day on which it was completed'),
        completedBy: id('Who completed it: a pseudonymous id'),
        evidence: Type.Array(id('Where a piece of evidence is kept'), { description: 'The evidence' }),
        onTime: Type.Boolean({ description: 'Whether that was by the date that it was due on at last' }),
        asFirstPromised: Type.Boolean({ description: 'Whether that was by the date that was promised first' }),
      },
      { description: 'How it was completed' },
    ),
  ),
  verification: Type.Optional(
    Type.Object(
      {
        verifiedBy: id('Who verified it: a pseudonymous id'),
        bySide: side('The side of that person'),
        finding: id('What was found'),
      },
      { description: 'Who looked whether it is done' },
    ),
  ),
  rationale: Type.Optional(id('Why it was declined or cancelled, or opened again')),
  revision: Type.Integer({ description: 'Revision of its last event, in the improvement stream' }),
  recordedAt: id('When that was recorded'),
});
export type BacklogEntry = Static<typeof BacklogEntry>;
