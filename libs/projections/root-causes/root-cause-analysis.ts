import { Cause, IssueSubject } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const side = Type.Enum(Side.enum, { description: 'The side of that person' });

/** A cause with what was said and found of it. */
const NamedCause = Type.Object(
  {
    ...Cause.properties,
    saidBy: id('Who named it: a pseudonymous id'),
    bySide: side,
    event: id('The event in which it was named last, as stream@revision'),
    verdict: Type.Enum(['open', 'verified', 'ruled-out'], { description: 'What was found of it; open until a person looked' }),
    judgement: Type.Optional(
      Type.Object(
        {
          judgedBy: id('Who looked: a pseudonymous id'),
          bySide: side,
          rationale: id('Why'),
          event: id('The event, as stream@revision'),
        },
        { description: 'Who found it, and why' },
      ),
    ),
  },
  { description: 'A cause' },
);

/** Why an issue is so: the causes that were named, as a tree by their parents. */
export const RootCauseAnalysis = Type.Object({
  id: id('The issue: `<partner>.<program>.<issue>`'),
  ...IssueSubject.properties,
  causes: Type.Array(NamedCause, { description: 'The causes, in the order in which they were first named' }),
  verified: Type.Integer({ description: 'How many were verified' }),
  open: Type.Integer({ description: 'How many nobody has looked into yet' }),
  recordedAt: id('When its last event was recorded'),
});
export type RootCauseAnalysis = Static<typeof RootCauseAnalysis>;
