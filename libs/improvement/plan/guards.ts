import { refuse, type DomainProblem } from '#contracts';
import type { Actor, Dispatchable, Refusal } from '#kernel';
import type { Plan, PlanStatus, TermsOnTheTable } from './plan.js';
import type { Plans } from './plans.js';

/** The plan, where it has come this far; or the refusal where there is none, or where it stands elsewhere. */
export function planAt(plans: Plans, planId: string, ...expected: readonly PlanStatus[]): Plan | Refusal<DomainProblem> {
  const plan = plans.get(planId);
  if (!plan) return refuse('plan-unknown', 'planId', `expected a plan of the partner in the program, got ${planId}`);
  return expected.includes(plan.status)
    ? plan
    : refuse('plan-status', 'planId', `expected a plan that is ${expected.join(' or ')}; ${planId} is ${plan.status}`);
}

/** What the other side has put on the table; or the refusal where nothing is, or where it is one's own. */
export function proposedToo({ onTheTable }: Plan, { side }: Pick<Actor, 'side'>): TermsOnTheTable | Refusal<DomainProblem> {
  if (!onTheTable) return refuse('plan-nothing-tabled', 'planId', 'expected something on the table; both sides agree as it is');
  return onTheTable.proposedBy === side
    ? refuse('plan-own-terms', 'planId', `expected the other side to answer; the ${side} proposed what is on the table`)
    : onTheTable;
}

/** What has to be reserved in the program before the terms on the table hold. */
export function reservationFor(
  plan: Plan | undefined,
  { effectiveAt }: { readonly effectiveAt?: string },
): readonly Dispatchable[] {
  const budget = (plan?.onTheTable?.terms ?? plan?.terms)?.resources.budget;
  if (!plan || !budget) return [];
  const { planId, partnerId, programId } = plan.subject;
  const body = { programId, partnerId, planId, ...budget, ...(effectiveAt !== undefined && { effectiveAt }) };
  return [{ command: 'ReserveBudget', body }];
}
