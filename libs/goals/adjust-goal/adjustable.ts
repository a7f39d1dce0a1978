import { refuse, type GoalTerms } from '#contracts';
import type { Side } from '#kernel';
import type { Goal } from '../goal/goal.js';
import type { Refused } from '../goal/guards.js';

/** The terms that a side may adjust: its own on the table, else the agreed ones; or why there are none. */
export function adjustable({ onTheTable, agreement }: Goal, side: Side): GoalTerms | NonNullable<Refused> {
  if (onTheTable?.kind === 'retirement')
    return refuse('goal-change-pending', 'goalId', 'expected no other change on the table; giving the goal up is proposed');
  if (onTheTable && onTheTable.proposedBy !== side)
    return refuse(
      'goal-of-other-side',
      'goalId',
      `expected the ${onTheTable.proposedBy}, whose terms are on the table; answer them with CounterProposeGoal`,
    );
  const terms = onTheTable?.terms ?? agreement?.terms;
  return terms ?? refuse('goal-not-agreed', 'goalId', 'expected terms on the table or agreed ones; there are none');
}
