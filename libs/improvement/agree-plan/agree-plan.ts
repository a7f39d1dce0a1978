import { improvementStream, planAgreed } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { planAt, proposedToo, reservationFor } from '../plan/guards.js';
import { PlanBody } from '../plan/plan.body.js';
import { plans } from '../plan/plans.js';

/** Agrees to what the other side has put on the table. What the plan may spend is reserved in the program before it holds. */
export const agreePlan = command({
  name: 'AgreePlan',
  describes: 'Agrees to what the other side proposed: a plan, or other terms of it',
  body: PlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    effectiveAt: '2011-02-28T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  precededBy: (body, { plans }) => reservationFor(plans.get(body.planId), body),
  decide({ planId }, { plans }, { actor }) {
    const plan = planAt(plans, planId, 'proposed', 'agreed', 'imposed');
    if (isRefusal(plan)) return plan;
    const tabled = proposedToo(plan, actor);
    if (isRefusal(tabled)) return tabled;
    return [planAgreed({ ...plan.subject, ...tabled, agreedBy: actor.side, agreedByPerson: principalOf(actor) })];
  },
});
