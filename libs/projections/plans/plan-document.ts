import { CriterionResult, PlanItem, PlanSubject, PlanTerms } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const side = (description: string) => Type.Enum(Side.enum, { description });

/** An action of a plan, and how it stands. */
const ItemStanding = Type.Object(
  {
    ...PlanItem.properties,
    standing: Type.Enum(['to-do', 'completed', 'cancelled'], { description: 'How it stands' }),
    onTime: Type.Optional(Type.Boolean({ description: 'Whether it was completed on time; left out until it is' })),
  },
  { description: 'An action of the plan' },
);

/** An improvement plan: what is planned, against what came of it. */
export const PlanDocument = Type.Object({
  id: id('The plan: `<partner>.<program>.<plan>`'),
  ...PlanSubject.properties,
  status: Type.Enum(['proposed', 'declined', 'agreed', 'imposed', 'completed', 'abandoned'], {
    description: 'How far it has come',
  }),
  isImposed: Type.Boolean({ description: 'Whether the vendor imposed it' }),
  terms: Type.Object(PlanTerms.properties, { description: 'The terms that hold; those that were proposed where none do' }),
  proposedBy: side('The side that proposed these terms'),
  waitsFor: Type.Optional(side('The side whose answer is due')),
  onTheTable: Type.Optional(Type.Object(PlanTerms.properties, { description: 'The terms that wait for that answer' })),
  items: Type.Array(ItemStanding, { description: 'Its actions, and how each stands' }),
  planned: count('How many actions it has'),
  done: count('How many of them are completed'),
  late: count('How many of them were completed late'),
  cancelled: count('How many of them were cancelled'),
  noticeUntil: Type.Optional(id('Where it was imposed: the first day on which it holds')),
  outcome: Type.Optional(Type.Enum(['achieved', 'not-achieved'], { description: 'What came of it, by its success criteria' })),
  results: Type.Optional(Type.Array(CriterionResult, { description: 'How its success criteria came out' })),
  completedOn: Type.Optional(id('The day on which it was completed')),
  onTime: Type.Optional(Type.Boolean({ description: 'Whether that was by its last day' })),
  rationale: Type.Optional(id('Why it was changed, declined, imposed, abandoned or ended')),
  revision: Type.Integer({ description: 'Revision of the last event of the plan itself, in the improvement stream' }),
  recordedAt: id('When its last event, or that of an action of it, was recorded'),
});
export type PlanDocument = Static<typeof PlanDocument>;
