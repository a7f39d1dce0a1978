import { AssessedCriterion, AssessedScore, DisputeOutcome, ReviewDecision, ReviewSubject, ScorecardAsItStood } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static, type TSchema } from 'typebox';

const id = (description: string) => Type.String({ description });
const side = (description: string) => Type.Enum(Side.enum, { description });
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** What one assessor said. */
export const Assessment = Type.Object(
  {
    assessor: id('Whose assessment it is: a pseudonymous id'),
    side: side('The side that the assessor is of'),
    scores: Type.Array(AssessedScore, { description: 'The scores' }),
    comment: Type.Optional(id('What the assessor says of the whole')),
    event: id('The event, as stream@revision'),
    recordedAt: id('When it was recorded'),
  },
  { description: 'An assessment' },
);

/** A review: when it is held, who said what, what it came to. */
export const ReviewDocument = Type.Object({
  ...ReviewSubject.properties,
  id: id('The review: `<partner>.<review>`'),
  status: Type.Enum(['scheduled', 'open', 'concluded', 'acknowledged', 'disputed', 'cancelled'], {
    description:
      'scheduled; open for assessments; concluded; acknowledged or disputed by the partner since, until the dispute is resolved; cancelled',
  }),
  scheduledFor: id('The day on which it is held'),
  rescheduled: Type.Integer({ description: 'How often it was moved' }),
  scheduledBy: side('The side that scheduled it'),
  lead: id('Who leads it: a pseudonymous id'),
  participants: Type.Array(id('Who takes part: a pseudonymous id'), { description: 'Who else takes part' }),
  agenda: Type.Optional(id('What it is about, in words')),
  scorecardId: Type.Optional(id('The scorecard that its criteria are of')),
  criteria: Type.Array(AssessedCriterion, { description: 'The criteria that assessors are asked about' }),
  assessments: Type.Array(Assessment, { description: 'What assessors said; of each, what they said last' }),
  conclusion: Type.Optional(
    Type.Object(
      {
        rating: id('The rating'),
        band: nullable(id('The band of the card; null where it has none')),
        departs: Type.Boolean({ description: 'Whether the rating is another than the band' }),
        rationale: Type.Optional(id('Why it departs, or what is said of it')),
        decisions: Type.Array(ReviewDecision, { description: 'What was decided' }),
        card: nullable(ScorecardAsItStood),
        concludedBy: id('Who concluded it: a pseudonymous id'),
        event: id('The event, as stream@revision'),
        recordedAt: id('When it was recorded'),
      },
      { description: 'What it came to' },
    ),
  ),
  acknowledgedBy: Type.Optional(id('Who acknowledged it for the partner: a pseudonymous id')),
  acknowledgement: Type.Optional(id('What the partner said of it')),
  isDisputed: Type.Boolean({ description: 'Whether a dispute about it waits for its resolution' }),
  dispute: Type.Optional(
    Type.Object(
      {
        raisedBy: id('Who disputes it for the partner: a pseudonymous id'),
        criteria: Type.Array(id('A criterion'), { description: 'The criteria that are disputed; empty: the review as a whole' }),
        grounds: id('Why, in words'),
        resolveBy: Type.Optional(id('The last day on which it is resolved in time')),
        event: id('The event, as stream@revision'),
        resolved: Type.Optional(
          Type.Object(
            {
              outcome: DisputeOutcome,
              reasons: id('Why'),
              resolvedBy: id('Who resolved it: a pseudonymous id'),
              late: Type.Boolean({ description: 'Whether its day had gone by' }),
              event: id('The event, as stream@revision'),
            },
            { description: 'What it came to; left out while it waits' },
          ),
        ),
      },
      { description: 'The dispute' },
    ),
  ),
  revision: Type.Integer({ description: 'Revision of its last event, in the stream of the partner' }),
  recordedAt: id('When that was recorded'),
});
export type ReviewDocument = Static<typeof ReviewDocument>;
