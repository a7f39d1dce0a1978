import { improvementStream, planImposed, programStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { isPerson } from '../issue/guards.js';
import { planAt, reservationFor } from '../plan/guards.js';
import { plans } from '../plan/plans.js';
import { daysAfter } from '../shared/days.js';
import { ImposePlanBody } from './impose-plan.body.js';

/** Imposes the terms that the vendor proposed and the partner declined or did not answer. The plan shows as imposed for as long as it lives. */
export const imposePlan = command({
  name: 'ImposePlan',
  describes: 'Imposes a plan that the partner has not agreed to, with notice and a reason',
  body: ImposePlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    noticeDays: 30,
    reason: 'Two quarters without an answer',
    effectiveAt: '2011-03-15T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  precededBy: (body, { plans }) => reservationFor(plans.get(body.planId), body),
  decide({ planId, noticeDays, reason: rationale }, { plans, program }, { actor, effectiveAt }) {
    const plan = isPerson(actor) ?? planAt(plans, planId, 'proposed', 'declined');
    if (isRefusal(plan)) return plan;
    const { subject, terms, proposedBy } = plan;
    if (proposedBy !== 'vendor')
      return refuse('plan-of-other-side', 'planId', 'expected terms that the vendor proposed; these are of the partner');
    const effectiveFrom = daysAfter(businessDate(program, effectiveAt), noticeDays);
    return [planImposed({ ...subject, terms, noticeDays, effectiveFrom, rationale, imposedBy: principalOf(actor) })];
  },
});
