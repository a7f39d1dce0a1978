import {
  METRIC_SERIES,
  MetricSeries,
  improvementStream,
  planCompleted,
  programStream,
  refuse,
  seriesId,
  type PlanTerms,
  type Refused,
} from '#contracts';
import { at, command, folded, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { GOING_ON } from '../action/guards.js';
import { actions, type Actions } from '../action/actions.js';
import { isPerson } from '../issue/guards.js';
import { planAt } from '../plan/guards.js';
import { PlanBody } from '../plan/plan.body.js';
import { plans } from '../plan/plans.js';
import { evaluateCriterion, shortfall } from '../shared/evaluate-criterion.js';

/** Refuses to end a plan of which a promise is open. */
function promisesKept({ items }: PlanTerms, actions: Actions): Refused {
  const open = items.filter(({ actionId }) => GOING_ON.includes(actions.get(actionId)?.status ?? 'cancelled'));
  return open.length > 0
    ? refuse(
        'plan-actions-open',
        'planId',
        `expected no action that goes on; these do: ${open.map(({ actionId }) => actionId).join(', ')}`,
      )
    : undefined;
}

/** Completes a plan of which no promise is open. Where its success criteria do not hold, a reason says why it is over all the same. */
export const completePlan = command({
  name: 'CompletePlan',
  describes: 'Completes a plan; whether it worked is told by its success criteria',
  body: PlanBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    reason: 'The warehouse has moved; two months are missing',
    effectiveAt: '2011-09-01T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans, actions },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  folds: ({ partnerId, programId }) => ({ series: folded(METRIC_SERIES, seriesId(partnerId, programId), MetricSeries) }),
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide({ planId }, { plans, actions, program, series }, { actor, effectiveAt, reason }) {
    const plan = isPerson(actor) ?? planAt(plans, planId, 'agreed', 'imposed');
    if (isRefusal(plan)) return plan;
    const { subject, terms } = plan;
    const open = promisesKept(terms, actions);
    if (open) return open;
    const results = terms.criteria.map((criterion) => evaluateCriterion(criterion, series, terms.from));
    const missed = results.filter(({ isMet }) => !isMet);
    if (missed.length > 0 && reason === undefined)
      return refuse('reason-needed', 'reason', `expected a reason, or ${missed.map(shortfall).join('; ')}`);
    const completedOn = businessDate(program, effectiveAt);
    return [
      planCompleted({
        ...subject,
        outcome: missed.length > 0 ? 'not-achieved' : 'achieved',
        results,
        completedOn,
        onTime: completedOn <= terms.until,
        completedBy: principalOf(actor),
        ...(reason !== undefined && { rationale: reason }),
      }),
    ];
  },
});
