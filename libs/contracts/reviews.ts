import { Type, type Static, type TProperties } from 'typebox';
import { PERIOD_ID_PATTERN } from '#calendar';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN, Side, eventType } from '#kernel';
import { resolution, resolveBy } from './disputes.js';
import { ScorecardAsItStood } from './scorecard.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const text = (description: string) => Type.String({ minLength: 1, description });
const person = (description: string) => Type.String({ description: `${description}: a pseudonymous id` });
const side = (description: string) => Type.Enum(Side.enum, { description });

/** The kinds of review. */
export const ReviewKind = Type.Enum(
  ['initial', 'monthly-operational', 'quarterly-business', 'half-yearly', 'annual-strategic', 'ad-hoc'],
  {
    description:
      'initial: baselines and expectations; monthly-operational; quarterly-business; half-yearly; annual-strategic; ' +
      'ad-hoc: any other, as often as needed',
  },
);
export type ReviewKind = Static<typeof ReviewKind>;

/** A criterion of the scorecard, as assessors are asked about it. */
export const AssessedCriterion = Type.Object(
  {
    criterionId: id('The criterion'),
    metricId: id('Its metric'),
  },
  { description: 'A criterion to be assessed' },
);
export type AssessedCriterion = Static<typeof AssessedCriterion>;

/** What an assessor says of one criterion. */
export const AssessedScore = Type.Object(
  {
    criterionId: id('The criterion'),
    score: Type.String({ pattern: DECIMAL_PATTERN, description: 'The score, from 0 to 100' }),
    comment: Type.Optional(text('Why, in words')),
  },
  { additionalProperties: false, description: 'A score for a criterion' },
);
export type AssessedScore = Static<typeof AssessedScore>;

/** Something that a review decided. */
export const ReviewDecision = Type.Object(
  {
    decision: Type.String({ minLength: 1, maxLength: 2000, description: 'What was decided, in words' }),
    owner: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Who sees to it: a pseudonymous id' })),
    dueOn: Type.Optional(date('By when')),
  },
  { additionalProperties: false, description: 'A decision' },
);
export type ReviewDecision = Static<typeof ReviewDecision>;

/** Which review it is, and what it reviews: the same for as long as it lives. */
export const ReviewSubject = Type.Object(
  {
    reviewId: id('The review'),
    partnerId: id('The partner'),
    programId: id('The program'),
    kind: ReviewKind,
    periodId: Type.String({ pattern: PERIOD_ID_PATTERN, description: 'The period that it reviews, such as FY2011-Q2' }),
    from: date('First day of that period'),
    to: date('Last day of that period, which belongs to it'),
  },
  { description: 'Which review it is' },
);
export type ReviewSubject = Static<typeof ReviewSubject>;

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...ReviewSubject.properties, ...fields });

/** A review got its date. */
export const reviewScheduled = eventType({
  type: 'ReviewScheduled',
  version: 1,
  describes: 'A review was scheduled',
  data: about({
    scheduledFor: date("The day on which it is held, in the program's time zone"),
    lead: person('Who leads it'),
    participants: Type.Array(person('Who takes part'), { description: 'Who else takes part' }),
    agenda: Type.Optional(text('What it is about, in words')),
    scheduledBy: side('The side that scheduled it'),
  }),
});

/** A review moved to another day. */
export const reviewRescheduled = eventType({
  type: 'ReviewRescheduled',
  version: 1,
  describes: 'A review was moved to another day',
  data: about({
    scheduledFor: date('The day on which it is held'),
    previous: date('The day on which it would have been held'),
    rescheduledBy: side('The side that moved it'),
  }),
});

/** Assessors may say what they think. */
export const reviewOpened = eventType({
  type: 'ReviewOpened',
  version: 1,
  describes: 'A review was opened for assessments',
  data: about({
    scorecardId: id('The scorecard that the partner is scored by in that period'),
    programRevision: Type.Integer({ minimum: 1, description: 'Revision of the program in which it is defined' }),
    criteria: Type.Array(AssessedCriterion, { description: 'The criteria that assessors are asked about' }),
  }),
});

/** One assessor's scores. */
export const assessmentRecorded = eventType({
  type: 'AssessmentRecorded',
  version: 1,
  describes: 'An assessor recorded scores and comments',
  personal: ['scores.comment', 'comment'],
  data: about({
    assessor: person('Whose assessment it is'),
    side: side('The side that the assessor is of'),
    scores: Type.Array(AssessedScore, { description: 'A score for each criterion that the assessor judges' }),
    comment: Type.Optional(text('What the assessor says of the whole')),
  }),
});

/** What the review came to, and what it rests on. */
export const reviewConcluded = eventType({
  type: 'ReviewConcluded',
  version: 1,
  describes: 'A review was concluded',
  data: about({
    rating: text('The rating: a band of the scorecard where it has any'),
    band: Type.Union([Type.String(), Type.Null()], { description: 'The band of the card; null where it has none' }),
    departs: Type.Boolean({ description: 'Whether the rating is another than the band' }),
    rationale: Type.Optional(text('Why the rating departs from the band, or what is said of it')),
    decisions: Type.Array(ReviewDecision, { description: 'What was decided' }),
    assessments: Type.Integer({ minimum: 0, description: 'How many assessments it rests on' }),
    card: Type.Union([ScorecardAsItStood, Type.Null()], {
      description:
        'The scorecard as it stood, folded from the log; the revisions read are in the metadata; null where nothing had made one',
    }),
    concludedBy: person('Who concluded it'),
  }),
});

/** The partner has seen the conclusion; it need not agree with it. */
export const reviewAcknowledged = eventType({
  type: 'ReviewAcknowledged',
  version: 1,
  describes: 'The partner acknowledged the conclusion of a review',
  personal: ['comment'],
  data: about({
    acknowledgedBy: person('Who acknowledged it for the partner'),
    comment: Type.Optional(text('What the partner says of it')),
  }),
});

/** The partner does not accept the conclusion. It stands, marked as disputed. */
export const reviewDisputed = eventType({
  type: 'ReviewDisputed',
  version: 1,
  describes: 'The partner disputed the conclusion of a review',
  personal: ['grounds'],
  data: about({
    disputes: Type.Integer({ minimum: 0, description: 'Revision, in this stream, of ReviewConcluded' }),
    criteria: Type.Array(id('A criterion'), { description: 'The criteria that are disputed; empty: the review as a whole' }),
    grounds: text('Why, in words'),
    raisedBy: person('Who disputes it for the partner'),
    resolveBy: Type.Optional(resolveBy),
  }),
});

/** What the partner disputed was looked at by somebody who had no hand in the conclusion. The conclusion stays in the ledger as it was. */
export const reviewDisputeResolved = eventType({
  type: 'ReviewDisputeResolved',
  version: 1,
  describes: 'A dispute about a review was resolved',
  personal: ['reasons'],
  data: about(resolution),
});

/** The review does not take place. */
export const reviewCancelled = eventType({
  type: 'ReviewCancelled',
  version: 1,
  describes: 'A review that was not concluded was cancelled',
  data: about({
    previous: Type.Enum(['scheduled', 'open'], { description: 'How far it had come' }),
    cancelledBy: side('The side that cancelled it'),
  }),
});

/** Events about reviews, in the partner's stream. */
export const reviewEvents = [
  reviewScheduled,
  reviewRescheduled,
  reviewOpened,
  assessmentRecorded,
  reviewConcluded,
  reviewAcknowledged,
  reviewDisputed,
  reviewDisputeResolved,
  reviewCancelled,
];
