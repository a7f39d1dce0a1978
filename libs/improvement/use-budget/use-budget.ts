import { budgetUsed, programStream, refuse } from '#contracts';
import { command, decimal, plain } from '#kernel';
import { businessDate, program } from '#programs';
import { budgets, isKept, reservationOf } from '../budget/budgets.js';
import { UseBudgetBody } from './use-budget.body.js';

/** Says what a plan has spent of what is reserved for it, and not expired. */
export const useBudget = command({
  name: 'UseBudget',
  describes: 'Says what an improvement plan has spent of what is reserved for it',
  body: UseBudgetBody,
  example: {
    programId: 'scms',
    partnerId: 'orgenics-ltd',
    planId: 'on-time-by-summer',
    amount: '1250.50',
    purpose: 'Training of the order desk',
    effectiveAt: '2011-04-04T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, budgets },
  entity: (_, { budgets }) => budgets.revision,
  decide(body, { program, budgets }, { effectiveAt }) {
    const { programId, partnerId, planId, amount, purpose } = body;
    const reservation = reservationOf(budgets, body);
    const today = businessDate(program, effectiveAt);
    if (!reservation || !budgets.limits || !isKept(reservation, today))
      return refuse('budget-not-reserved', 'planId', `expected a plan for which a budget is kept on ${today}, got ${planId}`);
    if (decimal(amount).lte(0)) return refuse('plan-resources', 'amount', `expected more than zero, got ${amount}`);
    const used = decimal(reservation.used).plus(amount);
    if (used.gt(reservation.amount))
      return refuse(
        'budget-overdrawn',
        'amount',
        `expected at most ${decimal(reservation.amount).minus(reservation.used).toFixed()}, what is left, got ${amount}`,
      );
    const { currency } = budgets.limits.budget;
    return [budgetUsed({ programId, partnerId, planId, amount, currency, used: plain(used), purpose })];
  },
});
