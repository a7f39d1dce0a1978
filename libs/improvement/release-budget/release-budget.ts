import { budgetReleased, programStream } from '#contracts';
import { command, decimal, plain } from '#kernel';
import { budgets, reservationOf } from '../budget/budgets.js';
import { ReleaseBudgetBody } from './release-budget.body.js';

/** Frees what a plan has not spent, once the plan is over. The ledger itself dispatches it; again, it changes nothing. */
export const releaseBudget = command({
  name: 'ReleaseBudget',
  describes: 'Frees what an improvement plan has not spent',
  body: ReleaseBudgetBody,
  example: { programId: 'scms', partnerId: 'orgenics-ltd', planId: 'on-time-by-summer' },
  allowed: { scope: 'commands:improvement', sides: [] },
  stream: ({ programId }) => programStream(programId),
  slices: { budgets },
  decide(body, { budgets }) {
    const { programId, partnerId, planId } = body;
    const reservation = reservationOf(budgets, body);
    if (!reservation || !budgets.limits || reservation.isOver) return [];
    const amount = plain(decimal(reservation.amount).minus(reservation.used));
    return [budgetReleased({ programId, partnerId, planId, amount, currency: budgets.limits.budget.currency })];
  },
});
