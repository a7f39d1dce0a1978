import { improvementStream, planAbandoned, refuse } from '#contracts';
import { command, isRefusal } from '#kernel';
import { planAt } from '../plan/guards.js';
import { ReasonedPlanBody } from '../plan/plan.body.js';
import { plans } from '../plan/plans.js';

/** Abandons a plan. What was imposed, only the vendor can abandon; what is not agreed, only the side that proposed it. */
export const abandonPlan = command({
  name: 'AbandonPlan',
  describes: 'Abandons a plan, for a reason',
  body: ReasonedPlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    reason: 'The partner leaves the market',
    effectiveAt: '2011-05-02T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide({ planId, reason: rationale }, { plans }, { actor }) {
    const plan = planAt(plans, planId, 'proposed', 'agreed', 'imposed');
    if (isRefusal(plan)) return plan;
    const { subject, status, proposedBy } = plan;
    if (status !== 'agreed' && actor.side !== proposedBy)
      return refuse('plan-of-other-side', 'planId', `expected the ${proposedBy}: the plan is ${status}; it can be declined`);
    return [planAbandoned({ ...subject, abandonedBy: actor.side, rationale })];
  },
});
