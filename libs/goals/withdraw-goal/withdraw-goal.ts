import { goalChangeWithdrawn, goalWithdrawn, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { GoalBody } from '../goal/goal.body.js';
import { goals } from '../goal/goals.js';
import { goesOn, noSuchGoal } from '../goal/guards.js';
import { goalOf, revisionOf } from '../goal/lookups.js';

/** Takes back what the other side has not agreed to: a goal, or a change of an agreed one. Only the side that wanted it may. */
export const withdrawGoal = command({
  name: 'WithdrawGoal',
  describes: 'Takes back a goal, or a change of an agreed one, before the other side agrees',
  body: GoalBody,
  example: { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', reason: 'Replaced by a goal for the quarter' },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId }, { goals }, { actor: { side: withdrawnBy } }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const refused = goesOn(goal);
    if (refused) return refused;
    const { subject, onTheTable } = goal;
    if (!onTheTable)
      return refuse('goal-agreed', 'goalId', 'expected something that is not agreed; give an agreed goal up with RetireGoal');
    if (onTheTable.wantedBy !== withdrawnBy)
      return refuse(
        'goal-of-other-side',
        'goalId',
        `expected the ${onTheTable.wantedBy}, who wanted it; dispute it, or propose other terms`,
      );
    if (onTheTable.kind === 'proposal') return [goalWithdrawn({ ...subject, previous: onTheTable.terms, withdrawnBy })];
    return [
      goalChangeWithdrawn({
        ...subject,
        change: onTheTable.kind,
        agreed: onTheTable.agreed,
        ...(onTheTable.kind === 'adjustment' && { withdrawn: onTheTable.terms }),
        withdrawnBy,
      }),
    ];
  },
});
