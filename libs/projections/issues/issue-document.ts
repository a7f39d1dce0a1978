import { CriterionResult, IssueContent, IssueRejection, IssueSubject, Signal } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** An issue: what is the matter, who sees to it, how far it has come. */
export const IssueDocument = Type.Object({
  id: id('The issue: `<partner>.<program>.<issue>`'),
  ...IssueSubject.properties,
  internal: Type.Optional(Type.Literal(true, { description: 'The partner does not see it; left out where it does' })),
  status: Type.Enum(['candidate', 'accepted', 'rejected', 'merged', 'resolved', 'closed'], {
    description: 'candidate, until it is accepted or rejected; merged: it ended in another one; resolved; closed',
  }),
  ...IssueContent.properties,
  origin: Type.Enum(['person', 'signal', 'cohort'], { description: 'Who or what raised it' }),
  raisedBy: Type.Enum(Side.enum, { description: 'The side that raised it' }),
  raisedAt: id('When it was raised'),
  signal: Type.Optional(Signal),
  cohortIssueId: Type.Optional(id('The issue of a group of partners that it is a part of')),
  isContested: Type.Boolean({ description: 'Whether the partner contests it, and has no answer yet' }),
  contest: Type.Optional(
    Type.Object(
      {
        grounds: id('Why, in words'),
        contestedBy: id('Who contests it for the partner: a pseudonymous id'),
        event: id('The event, as stream@revision'),
        answer: Type.Optional(id('Why it is upheld all the same')),
      },
      { description: 'What the partner says against it' },
    ),
  ),
  rejection: Type.Optional(IssueRejection),
  duplicateOf: Type.Optional(id('The issue that it repeats')),
  mergedInto: Type.Optional(id('The issue in which it ended')),
  merged: Type.Array(id('An issue'), { description: 'The issues that ended in it' }),
  escalatesAt: Type.Optional(
    id('When the clock escalates it; left out once an action is promised, and where only people escalate'),
  ),
  waitsForApproval: Type.Boolean({ description: 'Whether a resolution against the figures waits for another person' }),
  resolution: Type.Optional(
    Type.Object(
      {
        basis: Type.Enum(['criteria', 'override'], { description: 'By the success criteria, or by two people against them' }),
        results: Type.Array(CriterionResult, { description: 'How the criteria came out' }),
        resolvedOn: id('The day on which it was resolved'),
        resolvedBy: id('Who resolved it: a pseudonymous id'),
        approvedBy: Type.Optional(id('Who approved the override: a pseudonymous id')),
        rationale: Type.Optional(id('Why')),
        event: id('The event, as stream@revision'),
      },
      { description: 'How it was resolved last' },
    ),
  ),
  reopened: Type.Integer({ description: 'How often its signal came back after it was resolved' }),
  outcome: Type.Optional(Type.Enum(['resolved', 'accepted-risk'], { description: 'How it was closed' })),
  rationale: Type.Optional(id('Why it was rejected, merged or closed')),
  revision: Type.Integer({ description: 'Revision of its last event, in the improvement stream' }),
  recordedAt: id('When that was recorded'),
});
export type IssueDocument = Static<typeof IssueDocument>;
