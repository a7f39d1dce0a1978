import { Temporal } from 'temporal-polyfill';
import { goalImposed, partnerStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { goals } from '../goal/goals.js';
import { beforeItsEnd, noSuchGoal, notYetClosed } from '../goal/guards.js';
import { closingFor, goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { rulesFor, stillMeasured } from '../goal/still-measured.js';
import { imposable } from './imposable.js';
import { ImposeGoalBody } from './impose-goal.body.js';

/** Has terms hold that the vendor proposed and the partner did not agree to: the one way in which a goal changes against the partner's will. */
export const imposeGoal = command({
  name: 'ImposeGoal',
  describes: 'Imposes terms of a goal that the partner has not agreed to, with notice and a reason',
  body: ImposeGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    noticeDays: 14,
    reason: 'Two proposals without an answer',
    effectiveAt: '2010-12-08T09:00:00Z',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  folds: ({ goalId }, { goals }) => ({ card: closingFor(goals, goalId) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId, noticeDays, reason: rationale }, { goals, program, card }, { actor, effectiveAt }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const terms = imposable(goal, actor);
    if (isRefusal(terms)) return terms;
    const { subject, agreement } = goal;
    const rules = rulesFor(program, subject);
    if (!rules) return refuse('program-not-in-force', 'goalId', `expected ${subject.programId} to hold on ${subject.to}`);
    const refused = beforeItsEnd(program, subject, effectiveAt) ?? notYetClosed(card, subject) ?? stillMeasured(rules, subject);
    if (refused) return refused;
    const effectiveFrom = Temporal.PlainDate.from(businessDate(program, effectiveAt)).add({ days: noticeDays }).toString();
    if (effectiveFrom > subject.to)
      return refuse('goal-notice-too-long', 'noticeDays', `expected notice that ends until ${subject.to}, got ${effectiveFrom}`);
    const previous = agreement && { previous: agreement.terms };
    const imposed = { noticeDays, effectiveFrom, rationale, imposedBy: principalOf(actor), programRevision: rules.revision };
    return [goalImposed({ ...subject, terms, ...previous, ...imposed })];
  },
});
