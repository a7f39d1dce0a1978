import { budgetReserved, programStream, refuse } from '#contracts';
import { command, decimal, plain } from '#kernel';
import { businessDate, program } from '#programs';
import { budgets, isKept, leftBeside, reservationOf } from '../budget/budgets.js';
import { daysAfter } from '../shared/days.js';
import { ReserveBudgetBody } from './reserve-budget.body.js';

/**
 * Reserves what a plan may spend before it holds: the budget is in one stream, so that plans of several partners never take more than there is.
 * The ledger itself dispatches it. The same amount again, while it is kept, changes nothing.
 */
export const reserveBudget = command({
  name: 'ReserveBudget',
  describes: 'Reserves a part of the budget of a program for an improvement plan',
  body: ReserveBudgetBody,
  example: { programId: 'scms', partnerId: 'orgenics-ltd', planId: 'on-time-by-summer', amount: '5000', currency: 'USD' },
  allowed: { scope: 'commands:improvement', sides: [] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, budgets },
  decide(body, { program, budgets }, { effectiveAt }) {
    const { programId, partnerId, planId, amount, currency } = body;
    const { limits } = budgets;
    if (currency !== limits?.budget.currency)
      return refuse(
        'plan-currency',
        'currency',
        `expected ${limits?.budget.currency ?? 'a program with a budget'}, got ${currency}`,
      );
    const today = businessDate(program, effectiveAt);
    const before = reservationOf(budgets, body);
    if (before && isKept(before, today) && decimal(before.amount).eq(amount)) return [];
    const left = leftBeside(budgets, body, today).minus(amount);
    if (left.isNegative() || decimal(amount).lt(before?.used ?? '0'))
      return refuse('budget-overdrawn', 'amount', `expected at most ${left.plus(amount).toFixed()}, what is left, got ${amount}`);
    return [
      budgetReserved({
        programId,
        partnerId,
        planId,
        amount,
        currency,
        expiresOn: daysAfter(today, limits.expiresAfterDays),
        left: plain(left),
        ...(before && { previous: before.amount }),
      }),
    ];
  },
});
