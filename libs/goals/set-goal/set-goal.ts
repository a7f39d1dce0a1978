import { goalSet, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { isRegistered, partner } from '#partners';
import { program, scoredPeriod } from '#programs';
import { checkTerms, objectiveOf } from '../goal/check-terms.js';
import { measureKey } from '../goal/goal-subject.js';
import { goals } from '../goal/goals.js';
import { beforeItsEnd } from '../goal/guards.js';
import { revisionOf } from '../goal/lookups.js';
import { rulesFor } from '../goal/still-measured.js';
import { termsOf } from '../goal/terms.js';
import { SetGoalBody } from './set-goal.body.js';
import { timeBound } from './time-bound.js';

/** Proposes a goal of a partner: one for each metric and period. The other side may agree, or propose other terms. */
export const setGoal = command({
  name: 'SetGoal',
  describes: 'Proposes a goal of a partner, for the other side to agree to',
  body: SetGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    programId: 'scms',
    metricId: 'on-time-delivery',
    unit: 'lines',
    periodId: 'FY2011-P04',
    terms: {
      statement: 'Deliver nine lines of ten on or before the scheduled date',
      target: '0.9',
      baseline: '0.75',
      stretch: '0.95',
      weight: '40',
      objectiveId: 'reliable-supply',
      owner: 'ama',
    },
    effectiveAt: '2010-12-01T09:00:00Z',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, goals },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ goalId = '' }, { goals }) => revisionOf(goals, goalId),
  decide(body, { partner, goals, program }, { actor, effectiveAt, reason, newId }) {
    const { partnerId, goalId = newId(), programId, metricId, unit, periodId } = body;
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
    if (revisionOf(goals, goalId) !== undefined)
      return refuse('goal-exists', 'goalId', `expected another id; ${goalId} is a goal of the partner`);
    const period = scoredPeriod(program, programId, periodId);
    if (isRefusal(period)) return period;
    const { from, to } = period;
    const rules = rulesFor(program, period);
    if (!rules)
      return refuse('program-not-in-force', 'periodId', `expected a period in which ${programId} holds, got ${periodId}`);
    const metric = rules.metrics.get(metricId);
    if (!metric)
      return refuse('metric-unknown', 'metricId', `expected one of: ${[...rules.metrics.keys()].join(', ')}; got ${metricId}`);
    if (unit !== metric.unit) return refuse('goal-unit', 'unit', `expected ${metric.unit}, the unit of ${metricId}, got ${unit}`);
    const current = goals.current.get(measureKey({ programId, metricId, from, to }));
    if (current !== undefined)
      return refuse('goal-repeated', 'metricId', `expected no other goal on ${metricId} for ${periodId}; there is ${current}`);

    const { direction, precision } = metric;
    const subject = { goalId, partnerId, programId, metricId, unit, direction, precision, periodId, from, to };
    const objective = objectiveOf(rules, body.terms.objectiveId);
    if (isRefusal(objective)) return objective;
    const terms = termsOf(body.terms, objective);
    return (
      timeBound(body, period, partner) ??
      beforeItsEnd(program, subject, effectiveAt) ??
      checkTerms({ subject, terms, rules, reason }) ?? [
        goalSet({ ...subject, terms, proposedBy: actor.side, programRevision: rules.revision }),
      ]
    );
  },
});
