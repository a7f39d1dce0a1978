import { improvementStream, partnerStream, planOpened, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { actions } from '../action/actions.js';
import { budgets } from '../budget/budgets.js';
import { issues } from '../issue/issues.js';
import { checkPlan } from '../plan/check-terms.js';
import { plans } from '../plan/plans.js';
import { groundOf } from '../shared/in-program.js';
import { OpenImprovementPlanBody } from './open-improvement-plan.body.js';

/** Proposes a plan for accepted issues: actions of the backlog, success criteria, and what it may take of what the program has. */
export const openImprovementPlan = command({
  name: 'OpenImprovementPlan',
  describes: 'Proposes an improvement plan, for the other side to agree to',
  body: OpenImprovementPlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    terms: {
      title: 'Nine lines of ten on time by the summer',
      issueIds: ['late-lines'],
      from: '2011-03-01',
      until: '2011-08-31',
      vendorOwner: 'ama',
      partnerOwner: 'noor',
      items: [{ actionId: 'announce-late-lines', horizon: 'quick-win' }],
      criteria: [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 3, minimumRecords: 5 }],
      resources: { days: '20', budget: { amount: '5000', currency: 'USD' }, people: ['sela'] },
    },
    effectiveAt: '2011-02-24T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, actions, plans },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    budgets: at(budgets, programStream(programId)),
  }),
  entity: ({ planId = '' }, { plans }) => plans.get(planId)?.revision,
  decide(body, { issues, actions, plans, partner, program, budgets }, { actor, effectiveAt, newId }) {
    const { partnerId, programId, planId = newId(), terms } = body;
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    if (plans.has(planId))
      return refuse('plan-exists', 'planId', `expected another id; ${planId} is a plan of the partner in ${programId}`);
    return (
      checkPlan(terms, { ...ground, issues, actions, partner, budgets, plan: { partnerId, planId } }) ?? [
        planOpened({ planId, partnerId, programId, visibility: 'both', terms, proposedBy: actor.side }),
      ]
    );
  },
});
