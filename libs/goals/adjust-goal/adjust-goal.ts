import { goalAdjustmentProposed, goalProposalRevised, partnerStream } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { program } from '#programs';
import { checkChange } from '../goal/check-change.js';
import { goals } from '../goal/goals.js';
import { goesOn, noSuchGoal } from '../goal/guards.js';
import { goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { otherTerms } from '../goal/terms.js';
import { AdjustGoalBody } from './adjust-goal.body.js';
import { adjustable } from './adjustable.js';

/** Changes what one's own side has proposed, or proposes other terms for an agreed goal, which hold once the other side agrees. */
export const adjustGoal = command({
  name: 'AdjustGoal',
  describes: 'Changes the terms that one proposed, or proposes other terms for an agreed goal',
  body: AdjustGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    terms: { target: '0.85' },
    reason: 'The port of Lagos is closed in the first week of January',
    effectiveAt: '2010-12-20T09:00:00Z',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId, terms: others, reason }, { goals, program }, { actor: { side: proposedBy }, effectiveAt }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const ended = goesOn(goal);
    if (ended) return ended;
    const instead = adjustable(goal, proposedBy);
    if (isRefusal(instead)) return instead;
    const terms = otherTerms(instead, others);
    const rules = checkChange({ goal, instead, terms, program, effectiveAt, reason });
    if (isRefusal(rules)) return rules;

    const { subject, agreement, onTheTable } = goal;
    const proposed = { ...subject, terms, proposedBy, programRevision: rules.revision, rationale: reason };
    if (!agreement) return [goalProposalRevised({ ...proposed, previous: instead })];
    return [goalAdjustmentProposed({ ...proposed, agreed: agreement.terms, ...(onTheTable && { previous: instead }) })];
  },
});
