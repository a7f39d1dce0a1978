import { improvementStream, partnerStream, planChangeRequested, programStream, refuse } from '#contracts';
import { at, canonicalJson, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { actions } from '../action/actions.js';
import { budgets } from '../budget/budgets.js';
import { issues } from '../issue/issues.js';
import { checkPlan } from '../plan/check-terms.js';
import { planAt } from '../plan/guards.js';
import { plans } from '../plan/plans.js';
import { groundOf } from '../shared/in-program.js';
import { RequestPlanChangeBody } from './request-plan-change.body.js';

/** Proposes other terms, before a plan is agreed or afterwards. What holds goes on to hold until the other side agrees. */
export const requestPlanChange = command({
  name: 'RequestPlanChange',
  describes: 'Proposes other terms of a plan, for the other side to agree to',
  body: RequestPlanChangeBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    terms: {
      title: 'Nine lines of ten on time by the summer',
      issueIds: ['late-lines'],
      from: '2011-03-01',
      until: '2011-09-30',
      vendorOwner: 'ama',
      partnerOwner: 'noor',
      items: [{ actionId: 'announce-late-lines', horizon: 'quick-win' }],
      criteria: [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 3, minimumRecords: 5 }],
      resources: { days: '20', budget: { amount: '5000', currency: 'USD' }, people: ['sela'] },
    },
    reason: 'The warehouse moves in August',
    effectiveAt: '2011-02-25T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, actions, plans },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    budgets: at(budgets, programStream(programId)),
  }),
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide(body, { issues, actions, plans, partner, program, budgets }, { actor, effectiveAt }) {
    const { partnerId, planId, terms, reason: rationale } = body;
    const plan = planAt(plans, planId, 'proposed', 'agreed', 'imposed');
    if (isRefusal(plan)) return plan;
    const previous = plan.onTheTable?.terms ?? plan.terms;
    if (canonicalJson(terms) === canonicalJson(previous))
      return refuse('plan-terms-unchanged', 'terms', 'expected terms that differ from those that they would replace');
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    return (
      checkPlan(terms, { ...ground, issues, actions, partner, budgets, plan: { partnerId, planId } }) ?? [
        planChangeRequested({ ...plan.subject, terms, previous, proposedBy: actor.side, rationale }),
      ]
    );
  },
});
