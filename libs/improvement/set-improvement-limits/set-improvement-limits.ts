import { improvementLimitsSet, programStream, refuse } from '#contracts';
import { canonicalJson, command, decimal, sum } from '#kernel';
import { firstDay, program } from '#programs';
import { budgets } from '../budget/budgets.js';
import { SetImprovementLimitsBody } from './set-improvement-limits.body.js';

/** Decides what the improvement plans of a program may take: never less than they were promised. The same again changes nothing. */
export const setImprovementLimits = command({
  name: 'SetImprovementLimits',
  describes: 'Decides what the improvement plans of a program may take',
  body: SetImprovementLimitsBody,
  example: {
    programId: 'scms',
    limits: { budget: { amount: '50000', currency: 'USD' }, expiresAfterDays: 180, mostPeople: 10, mostDays: '200' },
    reason: 'The budget of the fiscal year',
    effectiveAt: '2011-01-03T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, budgets },
  entity: (_, { budgets }) => budgets.revision,
  decide({ programId, limits }, { program, budgets }) {
    if (firstDay(program) === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    const { limits: previous, reservations } = budgets;
    if (previous && canonicalJson(previous) === canonicalJson(limits)) return [];
    const promised = sum(reservations.valueSeq().map(({ amount, used, isOver }) => (isOver ? used : amount)));
    if (previous && promised.gt(0) && previous.budget.currency !== limits.budget.currency)
      return refuse(
        'plan-currency',
        'limits.budget.currency',
        `expected ${previous.budget.currency}, in which plans have reserved`,
      );
    if (decimal(limits.budget.amount).lt(promised))
      return refuse(
        'budget-overdrawn',
        'limits.budget.amount',
        `expected ${promised.toFixed()} or more, what plans have reserved`,
      );
    return [improvementLimitsSet({ programId, limits, ...(previous && { previous }) })];
  },
});
