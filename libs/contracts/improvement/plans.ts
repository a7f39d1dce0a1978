import { Type, type Static, type TProperties } from 'typebox';
import { eventType } from '#kernel';
import { date, decimal, flag, id, person, side, text, whole } from './fields.js';
import { CriterionResult, SuccessCriterion } from './success-criterion.js';
import { Visibility } from './visibility.js';

/** An amount of money that a plan may spend. */
export const PlanBudget = Type.Object(
  {
    amount: decimal('How much'),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of the currency' }),
  },
  { additionalProperties: false, description: 'A budget' },
);
export type PlanBudget = Static<typeof PlanBudget>;

/** What a plan may take. */
export const PlanResources = Type.Object(
  {
    days: Type.Optional(decimal('Working days of one person')),
    budget: Type.Optional(PlanBudget),
    people: Type.Array(person('Who works on it'), { maxItems: 100, uniqueItems: true, description: 'Who works on it' }),
  },
  { additionalProperties: false, description: 'What it may take' },
);
export type PlanResources = Static<typeof PlanResources>;

/** One action of a plan. */
export const PlanItem = Type.Object(
  {
    actionId: id('The action of the backlog'),
    horizon: Type.Enum(['quick-win', 'initiative'], { description: 'quick-win: at once; initiative: mid-term' }),
  },
  { additionalProperties: false, description: 'An action of the plan' },
);
export type PlanItem = Static<typeof PlanItem>;

/** What the two sides plan to do. */
export const PlanTerms = Type.Object(
  {
    title: text('What the plan is to bring about, in words', 500),
    issueIds: Type.Array(id('An issue'), {
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
      description: 'The issues that it is for',
    }),
    from: date('Its first day'),
    until: date('Its last day'),
    vendorOwner: person('Who answers for it at the vendor'),
    partnerOwner: person('Who answers for it at the partner'),
    items: Type.Array(PlanItem, { minItems: 1, maxItems: 100, description: 'Its quick wins and mid-term initiatives' }),
    criteria: Type.Array(SuccessCriterion, { maxItems: 10, description: 'When it has worked' }),
    resources: PlanResources,
  },
  { additionalProperties: false, description: 'The terms of a plan' },
);
export type PlanTerms = Static<typeof PlanTerms>;

/** Which plan it is. */
export const PlanSubject = Type.Object(
  { planId: id('The plan'), partnerId: id('The partner'), programId: id('The program'), visibility: Visibility },
  { description: 'Which plan it is, and who sees it' },
);
export type PlanSubject = Static<typeof PlanSubject>;

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...PlanSubject.properties, ...fields });
const described = (description: string) => Type.Object(PlanTerms.properties, { description });
const terms = described('The terms from now on');
const rationale = text('Why, in words');

/** A side wants to do this. */
export const planOpened = eventType({
  type: 'PlanOpened',
  version: 1,
  describes: 'An improvement plan was proposed by one side',
  data: about({ terms, proposedBy: side('The side that proposed it') }),
});

/** A side wants it otherwise: before it is agreed, or afterwards, when the agreed terms hold until the other side agrees. */
export const planChangeRequested = eventType({
  type: 'PlanChangeRequested',
  version: 1,
  describes: 'Other terms of a plan were proposed',
  data: about({ terms, previous: described('The terms until now'), proposedBy: side('The side that proposes them'), rationale }),
});

/** Both sides stand by it. */
export const planAgreed = eventType({
  type: 'PlanAgreed',
  version: 1,
  describes: 'Both sides agreed to a plan, or to other terms of it',
  data: about({
    terms,
    proposedBy: side('The side that proposed the terms'),
    agreedBy: side('The side that agreed'),
    agreedByPerson: person('Who agreed for it'),
  }),
});

/** The other side does not want it. */
export const planDeclined = eventType({
  type: 'PlanDeclined',
  version: 1,
  describes: 'The other side declined what was proposed; what both agreed on before goes on',
  data: about({
    declined: described('The terms that are off the table'),
    declinedBy: side('The side that declined'),
    holds: Type.Optional(described('The terms that go on to hold')),
    rationale,
  }),
});

/** It holds although the partner did not agree: shown as imposed, for as long as it lives. */
export const planImposed = eventType({
  type: 'PlanImposed',
  version: 1,
  describes: 'A plan was imposed by the vendor, with notice and a reason',
  data: about({
    terms,
    noticeDays: whole('Days between the notice and the first day on which it holds', 1),
    effectiveFrom: date('The first day on which it holds'),
    rationale,
    imposedBy: person('Who imposed it'),
  }),
});

/** It is over, and this came of it. */
export const planCompleted = eventType({
  type: 'PlanCompleted',
  version: 1,
  describes: 'A plan was completed; whether it worked is told by its success criteria',
  data: about({
    outcome: Type.Enum(['achieved', 'not-achieved'], {
      description: 'achieved: every success criterion holds; not-achieved: not all do',
    }),
    results: Type.Array(CriterionResult, { description: 'How the criteria came out' }),
    completedOn: date('The business date on which it was completed'),
    onTime: flag('Whether that was by its last day'),
    completedBy: person('Who completed it'),
    rationale: Type.Optional(text('Why it is over although it has not achieved what it was for')),
  }),
});

/** Nobody goes on with it. */
export const planAbandoned = eventType({
  type: 'PlanAbandoned',
  version: 1,
  describes: 'A plan was abandoned',
  data: about({ abandonedBy: side('The side that abandoned it'), rationale }),
});

/** What was learned. */
export const lessonRecorded = eventType({
  type: 'LessonRecorded',
  version: 1,
  describes: 'A lesson of a plan was recorded',
  data: about({
    lessonId: id('The lesson'),
    lesson: text('What was learned'),
    worked: flag('Whether it is about something that worked'),
    recordedBy: person('Who recorded it'),
    bySide: side('The side of that person'),
  }),
});

/** It is done so from now on. */
export const lessonAdopted = eventType({
  type: 'LessonAdopted',
  version: 1,
  describes: 'A lesson was taken into a playbook, an onboarding step or a definition',
  data: about({
    lessonId: id('The lesson'),
    into: Type.Enum(['playbook', 'onboarding-step', 'definition'], { description: 'What it was taken into' }),
    reference: text('Which one', 200),
    version: text('Which version of it', 60),
    adoptedBy: person('Who adopted it'),
  }),
});

/** Events about plans, in the improvement stream of a partner and program. */
export const planEvents = [
  planOpened,
  planChangeRequested,
  planAgreed,
  planDeclined,
  planImposed,
  planCompleted,
  planAbandoned,
  lessonRecorded,
  lessonAdopted,
];
