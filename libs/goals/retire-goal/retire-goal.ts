import { goalRetired, goalRetirementProposed, partnerStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { program } from '#programs';
import { ReasonedGoalBody } from '../goal/goal.body.js';
import { goals } from '../goal/goals.js';
import { beforeItsEnd, goesOn, notYetClosed, noSuchGoal } from '../goal/guards.js';
import { closingFor, goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';

/** Gives an agreed goal up: proposed by one side, done once the other one asks for it too, or agrees. The target counts until then. */
export const retireGoal = command({
  name: 'RetireGoal',
  describes: 'Proposes to give an agreed goal up, or does so where the other side has proposed it',
  body: ReasonedGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    reason: 'The product line is discontinued',
    effectiveAt: '2010-12-20T09:00:00Z',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  folds: ({ goalId }, { goals }) => ({ card: closingFor(goals, goalId) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId, reason: rationale }, { goals, program, card }, { actor: { side }, effectiveAt }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const { subject, onTheTable, agreement } = goal;
    const refused = goesOn(goal) ?? beforeItsEnd(program, subject, effectiveAt) ?? notYetClosed(card, subject);
    if (refused) return refused;
    if (!agreement)
      return refuse('goal-not-agreed', 'goalId', 'expected an agreed goal; take one that is not back with WithdrawGoal');
    if (onTheTable?.kind === 'adjustment')
      return refuse('goal-change-pending', 'goalId', 'expected no other change on the table; an adjustment is proposed');
    if (!onTheTable) return [goalRetirementProposed({ ...subject, agreed: agreement.terms, proposedBy: side, rationale })];
    if (onTheTable.proposedBy === side) return [];
    return [goalRetired({ ...subject, previous: agreement.terms, proposedBy: onTheTable.proposedBy, agreedBy: side, rationale })];
  },
});
