import { Type, type Static } from 'typebox';
import { Granularity, Rhythm, Roll, WorkingDays } from '#calendar';
import { IDENTIFIER_PATTERN, eventType } from '#kernel';
import { PartnerRole } from '../partners.js';
import { ReviewKind } from '../reviews.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const ids = (description: string) =>
  Type.Array(Type.String({ pattern: IDENTIFIER_PATTERN }), { maxItems: 100, uniqueItems: true, description });
const date = (description: string) => Type.String({ format: 'date', description });
const workingDays = (description: string, maximum = 120) =>
  Type.Integer({ minimum: 0, maximum, description: `${description}, in working days` });
const role = (description: string) => Type.Enum(PartnerRole.enum, { description });
const daysFromDue = (description: string) =>
  Type.Array(Type.Integer({ minimum: 1, maximum: 90, description: 'Days' }), { maxItems: 5, uniqueItems: true, description });

/** What an activity of the cycle is. */
export const ActivityKind = Type.Enum(
  [
    'initial-assessment',
    'monthly-operational-review',
    'quarterly-business-review',
    'half-yearly-review',
    'annual-strategic-review',
    'feedback-session',
    'improvement-planning',
    'other',
  ],
  { description: 'initial-assessment: baselines are set and expectations agreed; the others as they are called' },
);
export type ActivityKind = Static<typeof ActivityKind>;

/** How many days before and after its due date a person is reminded of something. */
export const Reminders = Type.Object(
  {
    before: daysFromDue('So many days before it is due'),
    after: daysFromDue('So many days after it was due, while it is not done'),
  },
  { additionalProperties: false, description: 'When people are reminded' },
);
export type Reminders = Static<typeof Reminders>;

/** What all plans of a program go by. */
export const ScheduleRules = Type.Object(
  { workingDays: WorkingDays, reminders: Reminders },
  { additionalProperties: false, description: 'Working days, holidays and reminders of a program' },
);
export type ScheduleRules = Static<typeof ScheduleRules>;

/** Once: so long after the first day of the enrolment. */
export const OnceEnrolled = Type.Object(
  {
    kind: Type.Literal('enrolment', { description: 'Once, after the partner was enrolled' }),
    afterDays: workingDays('How long after the first day of the enrolment', 366),
  },
  { additionalProperties: false, description: 'Once, after the enrolment' },
);

/** What happens again and again with each partner of a type and tier. */
export const Cadence = Type.Object(
  {
    cadenceId: id('Identifier of the cadence within its program'),
    name: Type.String({ minLength: 1, maxLength: 120, description: 'What its activities are called' }),
    kind: ActivityKind,
    partnerTypes: ids('Types of partners that it is for; all where empty'),
    tiers: ids('Tiers that it is for; all, and partners without one, where empty'),
    rhythm: Type.Union([...Rhythm.anyOf, OnceEnrolled], { description: 'How often' }),
    starts: date('The first date on which it may occur; gives the day of the month to named rhythms'),
    until: Type.Optional(date('The last date on which it may occur; without end unless given')),
    roll: Roll,
    preparationDays: workingDays('Preparation before the day on which it is held'),
    followUpDays: workingDays('Follow-up after that day, at the end of which it is due'),
    bufferDays: workingDays('Buffer after it is due, before what depends on it begins'),
    ownerRole: role('The role that answers for it'),
    participants: Type.Array(role('A role'), { maxItems: 6, uniqueItems: true, description: 'The roles that take part' }),
    dependsOn: Type.Array(
      Type.Object(
        {
          cadenceId: id('The other cadence: its last occurrence on or before the date of this one'),
          lagDays: workingDays('Least time between the end of the other and the start of this one'),
        },
        { additionalProperties: false, description: 'What has to be finished before' },
      ),
      { maxItems: 10, description: 'What has to be finished before it starts' },
    ),
    reviews: Type.Optional(
      Type.Object(
        {
          kind: ReviewKind,
          period: Type.Enum(Granularity.enum, {
            description: 'The kind of period: the last one that is over is reviewed; an initial review is of the one that runs',
          }),
        },
        { additionalProperties: false, description: 'The review that each of its activities is' },
      ),
    ),
    reminders: Type.Optional(Reminders),
  },
  { additionalProperties: false, description: 'A cadence' },
);
export type Cadence = Static<typeof Cadence>;

const programId = id('The program');
const revision = Type.Integer({
  minimum: 1,
  description: "Revision of the program's schedule that this makes: 1, 2, 3, …, counted over its rules and cadences",
});

/** A program got working days, holidays and reminders. */
export const scheduleRulesDefined = eventType({
  type: 'ScheduleRulesDefined',
  version: 1,
  describes: 'The working days, holidays and reminders of a program were defined: they hold for what is planned from now on',
  data: Type.Object({ programId, revision, rules: ScheduleRules, previous: Type.Optional(ScheduleRules) }),
});

/** A cadence was defined, or got a new revision. */
export const cadenceDefined = eventType({
  type: 'CadenceDefined',
  version: 1,
  describes: 'A cadence was defined, defined anew or retired, from a date on',
  data: Type.Object({
    programId,
    revision,
    effectiveFrom: date('First date whose occurrences it lays out, until the day before a later revision'),
    cadence: Cadence,
    retired: Type.Boolean({ description: 'Whether it is out of use from that date on' }),
    previous: Type.Optional(Cadence),
  }),
});
