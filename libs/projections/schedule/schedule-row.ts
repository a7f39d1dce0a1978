import { ActivityDates, ActivitySubject, PlannedActivity } from '#contracts';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const { participants, dependsOn, ...planned } = PlannedActivity.properties;
const { activityId, cadenceId, occurrence, name, kind, preparationDays, followUpDays, bufferDays, ownerRole, review } = planned;

/** A row of a schedule: an activity, its days, what it waits for, and how much room it has. */
export const ScheduleRow = Type.Object({
  ...ActivitySubject.properties,
  id: id('The activity: `<partner>.<activity>`'),
  activityId,
  cadenceId,
  occurrence,
  name,
  kind,
  status: Type.Enum(['planned', 'open', 'started', 'completed', 'cancelled'], {
    description: 'planned; open since its first day; started; completed; cancelled',
  }),
  ...ActivityDates.properties,
  preparationDays,
  followUpDays,
  bufferDays,
  bufferLeft: Type.Integer({ description: 'What is left of its buffer, in working days' }),
  slackDays: planned.slackDays,
  critical: planned.critical,
  ownerRole,
  owner: Type.Optional(id('Who answers for it: a pseudonymous id; the role alone where left out')),
  participants,
  dependsOn,
  review,
  moves: Type.Integer({ description: 'How often it was moved' }),
  overdue: Type.Boolean({ description: 'Whether it was not done on the day on which it is due' }),
  completedOn: Type.Optional(id('The day on which it was completed')),
  onTime: Type.Optional(Type.Boolean({ description: 'Whether that was not after the day on which it was due' })),
  outcome: Type.Optional(id('What came of it, in words')),
  partnerSees: Type.Literal(true, { description: 'The partner sees its own schedule, as the vendor does' }),
  revision: Type.Integer({ description: 'Revision of its last event, in the stream of the partner' }),
  recordedAt: id('When that was recorded'),
});
export type ScheduleRow = Static<typeof ScheduleRow>;
