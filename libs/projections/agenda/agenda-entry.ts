import { Moment, PlannedActivity, PromiseTerms } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** Something that is due for somebody: an activity, a milestone or a deliverable. */
export const AgendaEntry = Type.Object({
  id: id('The entry: `<partner>.<item>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  itemId: id('The activity, milestone or deliverable'),
  item: Type.Enum(['activity', 'milestone', 'deliverable'], { description: 'Which of them it is' }),
  name: id('What it is called'),
  status: Type.Enum(['planned', 'open', 'started', 'submitted', 'done', 'cancelled'], {
    description:
      'planned: its first day has not come; open: it is to be done; started; submitted: the other side has to answer; done; cancelled',
  }),
  toBeDone: Type.Boolean({ description: 'Whether it is neither done nor cancelled' }),
  startsOn: Type.Optional(id('Its first day, of an activity')),
  dueOn: id("The day by which it is due, in the program's time zone"),
  overdue: Type.Boolean({ description: 'Whether it was not done by that day' }),
  ownerRole: Type.Optional(Type.Enum(PlannedActivity.properties.ownerRole.enum, { description: 'The role that answers for it' })),
  owner: Type.Optional(id('Who answers for it: a pseudonymous id; the role alone where left out')),
  ownerSide: Type.Enum(Side.enum, { description: 'The side that owes it' }),
  activityId: PromiseTerms.properties.activityId,
  metricId: PromiseTerms.properties.metricId,
  evidence: Type.Optional(id('What shows that it is done, or was handed over')),
  slips: Type.Integer({ description: 'How often it got a later day' }),
  reminders: Type.Integer({ description: 'How often somebody was reminded of it' }),
  pausedFrom: Type.Optional(id('The day from which its clock stands still')),
  moments: Type.Array(Moment, { description: 'When time acts on it from now on, in order' }),
  nextAt: Type.Optional(id('The next of these instants that is not held up by a standstill')),
  nextKind: Type.Optional(id('What comes then: open, remind-before, remind-after or overdue')),
  partnerSees: Type.Literal(true, { description: 'The partner sees its own agenda, as the vendor does' }),
  revision: Type.Integer({ description: 'Revision of its last event, in the stream of the partner' }),
  recordedAt: id('When that was recorded'),
});
export type AgendaEntry = Static<typeof AgendaEntry>;
