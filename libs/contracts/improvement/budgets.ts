import { Type, type Static, type TProperties } from 'typebox';
import { eventType } from '#kernel';
import { date, decimal, id, text, whole } from './fields.js';
import { PlanBudget } from './plans.js';

/** What all improvement plans of a program may take. */
export const ImprovementLimits = Type.Object(
  {
    budget: PlanBudget,
    expiresAfterDays: whole('Days after which what is reserved and not used is free again', 1, 3660),
    mostPeople: Type.Optional(whole('How many people one plan may have', 1)),
    mostDays: Type.Optional(decimal('How many working days one plan may take')),
  },
  { additionalProperties: false, description: 'The limits of improvement plans' },
);
export type ImprovementLimits = Static<typeof ImprovementLimits>;

/** How much plans may take was decided. */
export const improvementLimitsSet = eventType({
  type: 'ImprovementLimitsSet',
  version: 1,
  describes: 'What the improvement plans of a program may take was decided',
  data: Type.Object({
    programId: id('The program'),
    limits: ImprovementLimits,
    previous: Type.Optional(Type.Object(ImprovementLimits.properties, { description: 'The limits until now' })),
  }),
});

const ofPlan = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({ programId: id('The program'), partnerId: id('The partner'), planId: id('The plan'), ...fields });
const currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of the currency' });

/** A plan may spend this. */
export const budgetReserved = eventType({
  type: 'BudgetReserved',
  version: 1,
  describes: 'A part of the budget of a program was reserved for a plan',
  data: ofPlan({
    amount: decimal('How much the plan may spend in all'),
    currency,
    expiresOn: date('The first day on which what is not used is free again'),
    left: decimal('What is left of the budget afterwards'),
    previous: Type.Optional(decimal('How much it was until now')),
  }),
});

/** It spent this. */
export const budgetUsed = eventType({
  type: 'BudgetUsed',
  version: 1,
  describes: 'A plan spent a part of what was reserved for it',
  data: ofPlan({
    amount: decimal('How much was spent'),
    currency,
    used: decimal('How much it has spent in all, this included'),
    purpose: text('On what'),
  }),
});

/** It needs no more. */
export const budgetReleased = eventType({
  type: 'BudgetReleased',
  version: 1,
  describes: 'What a plan did not spend is free again: it is over',
  data: ofPlan({ amount: decimal('How much is free again'), currency }),
});

/** Events about the budget of improvement plans, in the stream of the program. */
export const budgetEvents = [improvementLimitsSet, budgetReserved, budgetUsed, budgetReleased];
