import { goalAssessed, partnerStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { businessDate, program } from '#programs';
import { goals } from '../goal/goals.js';
import { noSuchGoal } from '../goal/guards.js';
import { cardFor, goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { AssessGoalBody } from './assess-goal.body.js';
import { figuresOf, outcomeOf } from './figures.js';

/**
 * Assesses an agreed goal once its period is over. The figures are computed from the card as it is folded from the log; an outcome that they
 * do not give needs a reason. It may be assessed again, for example when measurements were restated.
 */
export const assessGoal = command({
  name: 'AssessGoal',
  describes: 'Assesses an agreed goal by its figures',
  body: AssessGoalBody,
  example: { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', outcome: 'achieved', effectiveAt: '2011-02-10T09:00:00Z' },
  allowed: { scope: 'commands:goals', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  folds: ({ goalId }, { goals }) => ({ card: cardFor(goals, goalId) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide(body, { goals, program, card }, { actor: { side: assessedBy }, effectiveAt, reason }) {
    const { goalId, outcome } = body;
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const { subject, status, agreement, assessment } = goal;
    if (!agreement)
      return refuse('goal-not-agreed', 'goalId', `expected a goal that both sides stand by; ${goalId} is ${status}`);
    const today = businessDate(program, effectiveAt);
    if (today <= subject.to)
      return refuse(
        'goal-period-running',
        'effectiveAt',
        `expected a day after ${subject.to}, the last of ${subject.periodId}, got ${today}`,
      );
    const { terms } = agreement;
    const figures = figuresOf({ subject, terms, card, body });
    if ('refused' in figures) return figures;
    const computed = outcomeOf(subject, terms, figures.actual);
    if (outcome !== computed && reason === undefined)
      return refuse('goal-outcome-unexplained', 'reason', `expected ${computed}, as the figures say, or a reason for ${outcome}`);
    return [
      goalAssessed({
        ...subject,
        terms,
        outcome,
        computed,
        figures,
        ...(reason !== undefined && { rationale: reason }),
        assessedBy,
        assessment: (assessment?.number ?? 0) + 1,
        ...(assessment && { previous: assessment.outcome }),
      }),
    ];
  },
});
