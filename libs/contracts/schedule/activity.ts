import { Type, type Static } from 'typebox';
import { IDENTIFIER_PATTERN } from '#kernel';
import { PartnerRole } from '../partners.js';
import { ReviewSubject } from '../reviews.js';
import { ActivityKind } from './cadence.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const days = (description: string) => Type.Integer({ minimum: 0, description: `${description}, in working days` });

/** The days of an activity. */
export const ActivityDates = Type.Object(
  {
    startsOn: date('The first day on which it is worked on'),
    heldOn: date('The day on which it is held'),
    dueOn: date('The day on which all of it is due'),
    bufferEndsOn: date('The last day of the buffer behind it'),
  },
  { description: 'The days of an activity' },
);
export type ActivityDates = Static<typeof ActivityDates>;

/** When time acts on something. */
export const Moment = Type.Object(
  {
    kind: Type.Enum(['open', 'remind-before', 'remind-after', 'overdue'], {
      description: 'open: it can be worked on; remind-before and remind-after its due date; overdue: that has gone by',
    }),
    on: date("The day, in the program's time zone"),
    at: Type.String({ format: 'date-time', description: 'The instant, in UTC' }),
  },
  { description: 'When time acts on it' },
);
export type Moment = Static<typeof Moment>;

/** What has to be finished before an activity starts. */
export const Dependency = Type.Object(
  {
    activityId: id('The activity that is finished before'),
    lagDays: days('Least time between its end and the start of this one'),
  },
  { description: 'What has to be finished before' },
);
export type Dependency = Static<typeof Dependency>;

/** How much later an activity may be due. */
export const Slack = Type.Object(
  {
    activityId: id('The activity'),
    slackDays: Type.Integer({
      description: 'Working days by which it may be late before the buffer at the end of its chain is used up; below 0: it is',
    }),
    critical: Type.Boolean({ description: 'Whether nothing that it is linked with has less slack; alone: whether it has none' }),
  },
  { description: 'The slack of an activity' },
);
export type Slack = Static<typeof Slack>;

/** The review that an activity is: the two have one date. */
export const ReviewOfActivity = Type.Object(
  {
    reviewId: id('The review'),
    kind: ReviewSubject.properties.kind,
    periodId: ReviewSubject.properties.periodId,
    from: ReviewSubject.properties.from,
    to: ReviewSubject.properties.to,
  },
  { description: 'The review that it is' },
);
export type ReviewOfActivity = Static<typeof ReviewOfActivity>;

/** An activity as it was laid out. */
export const PlannedActivity = Type.Object(
  {
    activityId: id('The activity: that of its review where it is one'),
    cadenceId: id('The cadence that it comes from'),
    occurrence: date('The date that the cadence gives: with it, it names the activity for good'),
    name: Type.String({ description: 'What it is called' }),
    kind: ActivityKind,
    ...ActivityDates.properties,
    preparationDays: days('Preparation before the day on which it is held'),
    followUpDays: days('Follow-up after that day'),
    bufferDays: days('Buffer behind it'),
    ownerRole: Type.Enum(PartnerRole.enum, { description: 'The role that answers for it' }),
    owner: Type.Optional(
      Type.String({ description: 'Who holds that role on its first day: a pseudonymous id; nobody where left out' }),
    ),
    participants: Type.Array(PartnerRole, { description: 'The roles that take part' }),
    dependsOn: Type.Array(Dependency, { description: 'What has to be finished before it starts' }),
    review: Type.Optional(ReviewOfActivity),
    moments: Type.Array(Moment, { description: 'When time acts on it, in order' }),
    slackDays: Slack.properties.slackDays,
    critical: Slack.properties.critical,
  },
  { description: 'An activity as it was laid out' },
);
export type PlannedActivity = Static<typeof PlannedActivity>;

/** From where to where an activity moved. */
export const ActivityMove = Type.Object(
  {
    activityId: id('The activity'),
    previous: ActivityDates,
    dates: ActivityDates,
    preparationDays: days('Its preparation from now on'),
    followUpDays: days('Its follow-up from now on'),
    bufferLeft: days('What is left of its buffer'),
    moments: Type.Array(Moment, { description: 'When time acts on it from now on, in order' }),
  },
  { description: 'How an activity moved' },
);
export type ActivityMove = Static<typeof ActivityMove>;

/** What should have moved, and did not. */
export const NotMoved = Type.Object(
  {
    activityId: id('The activity'),
    why: Type.Enum(['started', 'review-open', 'beyond-cycle'], {
      description: 'started: it is being worked on; review-open: its review is open; beyond-cycle: it would leave the year',
    }),
  },
  { description: 'What depends on it and could not be moved' },
);
export type NotMoved = Static<typeof NotMoved>;

/** What a change of the plan did to the rest of it. */
export const PlanEffects = Type.Object({
  moves: Type.Array(ActivityMove, { description: 'What moved: the activity itself first, then what depends on it' }),
  notMoved: Type.Array(NotMoved, { description: 'What depends on it and should have moved, but could not' }),
  slack: Type.Array(Slack, { description: 'The slack of each activity whose slack is another than before' }),
});
export type PlanEffects = Static<typeof PlanEffects>;

/** Which activity it is. */
export const ActivitySubject = Type.Object(
  {
    partnerId: id('The partner'),
    programId: id('The program'),
    fiscalYear: Type.String({ description: 'The cycle: the fiscal year that it was planned for, such as FY2011' }),
    activityId: id('The activity'),
  },
  { description: 'Which activity it is' },
);
export type ActivitySubject = Static<typeof ActivitySubject>;
