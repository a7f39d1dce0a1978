import { refuse, type PlanTerms, type Refused } from '#contracts';
import { decimal } from '#kernel';
import type { Partner } from '#partners';
import { GOING_ON } from '../action/guards.js';
import type { Actions } from '../action/actions.js';
import { leftBeside, type Budgets } from '../budget/budgets.js';
import type { Issues } from '../issue/issues.js';
import { unknownIssue } from '../issue/guards.js';
import { checkCriteria } from '../shared/criteria.js';
import type { Ground } from '../shared/in-program.js';
import { ownerHasRole } from '../shared/owners.js';

/** What the terms of a plan are held against. */
export interface PlanGround extends Ground {
  readonly issues: Issues;
  readonly actions: Actions;
  readonly partner: Partner;
  readonly budgets: Budgets;
  readonly plan: { readonly partnerId: string; readonly planId: string };
}

function checkIssues({ issueIds }: PlanTerms, { issues }: PlanGround): Refused {
  const index = issueIds.findIndex((issueId) => issues.byId.get(issueId)?.status !== 'accepted');
  return index < 0 ? undefined : unknownIssue(issueIds[index] ?? '', `terms.issueIds.${index}`);
}

function checkItems({ items, issueIds }: PlanTerms, { actions }: PlanGround): Refused {
  for (const [index, { actionId }] of items.entries()) {
    const path = `terms.items.${index}.actionId`;
    const action = actions.get(actionId);
    if (!action || !issueIds.includes(action.terms.issueId))
      return refuse('action-unknown', path, `expected an action for an issue of the plan, got ${actionId}`);
    if (items.findIndex((other) => other.actionId === actionId) < index)
      return refuse('plan-item-repeated', path, `expected each action once, got ${actionId} twice`);
    if (!GOING_ON.includes(action.status))
      return refuse('action-status', path, `expected an action that goes on; ${actionId} is ${action.status}`);
  }
  return undefined;
}

function checkResources({ resources: { days, budget, people } }: PlanTerms, { budgets, plan, today }: PlanGround): Refused {
  const { limits } = budgets;
  if (days !== undefined && decimal(days).lt(0))
    return refuse('plan-resources', 'terms.resources.days', `expected zero or more, got ${days}`);
  if (limits?.mostDays !== undefined && decimal(days ?? '0').gt(limits.mostDays))
    return refuse('plan-over-limit', 'terms.resources.days', `expected at most ${limits.mostDays}, got ${days ?? ''}`);
  if (limits?.mostPeople !== undefined && people.length > limits.mostPeople)
    return refuse('plan-over-limit', 'terms.resources.people', `expected at most ${limits.mostPeople}, got ${people.length}`);
  if (!budget) return undefined;
  if (decimal(budget.amount).lte(0))
    return refuse('plan-resources', 'terms.resources.budget.amount', `expected more than zero, got ${budget.amount}`);
  if (budget.currency !== limits?.budget.currency)
    return refuse(
      'plan-currency',
      'terms.resources.budget.currency',
      `expected ${limits?.budget.currency ?? 'a program with a budget for plans'}, got ${budget.currency}`,
    );
  const left = leftBeside(budgets, plan, today);
  return decimal(budget.amount).gt(left)
    ? refuse(
        'budget-overdrawn',
        'terms.resources.budget.amount',
        `expected at most ${left.toFixed()}, what is left; got ${budget.amount}`,
      )
    : undefined;
}

/** Refuses terms that cannot be kept: no success criterion, dates out of order, issues and actions that do not go on, more than there is. */
export function checkPlan(terms: PlanTerms, ground: PlanGround): Refused {
  const { from, until, criteria, vendorOwner } = terms;
  if (until < from) return refuse('plan-dates-disordered', 'terms.until', `expected ${from} or later, got ${until}`);
  if (until < ground.today)
    return refuse('plan-dates-disordered', 'terms.until', `expected ${ground.today} or later, got ${until}`);
  if (criteria.length === 0)
    return refuse('plan-without-criterion', 'terms.criteria', 'expected a success criterion at least, tied to a metric');
  return (
    checkCriteria(criteria, ground.rules, 'terms.criteria') ??
    checkIssues(terms, ground) ??
    checkItems(terms, ground) ??
    ownerHasRole(ground.partner, { owner: vendorOwner, ownerSide: 'vendor' }, ground.today, 'terms.vendorOwner') ??
    checkResources(terms, ground)
  );
}
