import { improvementStream, planDeclined } from '#contracts';
import { command, isRefusal } from '#kernel';
import { planAt, proposedToo } from '../plan/guards.js';
import { ReasonedPlanBody } from '../plan/plan.body.js';
import { plans } from '../plan/plans.js';

/** Declines what the other side has put on the table, for a reason. What both agreed on before goes on. */
export const declinePlan = command({
  name: 'DeclinePlan',
  describes: 'Declines what the other side proposed: a plan, or other terms of it',
  body: ReasonedPlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    reason: 'The warehouse moves first',
    effectiveAt: '2011-02-28T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide({ planId, reason: rationale }, { plans }, { actor }) {
    const plan = planAt(plans, planId, 'proposed', 'agreed', 'imposed');
    if (isRefusal(plan)) return plan;
    const tabled = proposedToo(plan, actor);
    if (isRefusal(tabled)) return tabled;
    const holds = plan.status === 'proposed' ? {} : { holds: plan.terms };
    return [planDeclined({ ...plan.subject, declined: tabled.terms, declinedBy: actor.side, ...holds, rationale })];
  },
});
